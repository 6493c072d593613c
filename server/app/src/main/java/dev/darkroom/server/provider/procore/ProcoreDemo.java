package dev.darkroom.server.provider.procore;

import dev.darkroom.server.library.PictureType;
import dev.darkroom.server.provider.Credentials;
import dev.darkroom.server.provider.DemoPictures;
import dev.darkroom.server.provider.House;
import dev.darkroom.server.provider.procore.Numbers.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The company, the project and the ids of the provider's own examples, and neighbours that must stay apart from them. */
final class ProcoreDemo {

    private static final long COMPANY = 8;
    private static final long OTHER_COMPANY = 9;
    private static final long PROJECT = 56;
    private static final long EMPTY_PROJECT = 58;
    private static final long OTHER_PROJECT = 57;
    private static final long UNCLASSIFIED = 186339;
    private static final long SITE_PROGRESS = 2;
    private static final Person CARL = new Person(160586, "carl.contractor@example.com", "Carl Contractor");
    private static final Person SUE = new Person(160587, "sue.superintendent@example.com", "Sue Superintendent");
    private static final Person OLIVE = new Person(160600, "olive.owner@example.com", "Olive Owner");
    private static final Instant LONG_AGO = Instant.parse("2016-08-01T23:33:54Z");
    private static final Instant FAR_AWAY = Instant.parse("2999-12-31T00:00:00Z");

    private final House house;
    private final Archive archive;

    ProcoreDemo(House house, Archive archive) {
        this.house = house;
        this.archive = archive;
    }

    void seed(DemoPictures pictures, Credentials credentials) {
        people(credentials);
        site();
        photos(new ProcoreDemoPhotos(house, archive, pictures));
        archive.remarks()
                .add(
                        9122752,
                        new Remark(
                                31, "Please check the joint on the left.", Instant.parse("2018-10-25T17:05:00Z"), SUE));
        archive.remarks().add(103, new Remark(32, "Is this the latest revision?", at("2018-11-02T07:00:00Z"), SUE));
        archive.remarks().add(103, new Remark(33, "Yes.", at("2018-11-02T07:30:00Z"), CARL));
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    private void people(Credentials credentials) {
        Directory directory = archive.directory();
        directory.addCompany(COMPANY, "Contractors United");
        directory.addCompany(OTHER_COMPANY, "Owners Limited");
        directory.addMember(COMPANY, CARL);
        directory.addMember(COMPANY, SUE);
        directory.addMember(OTHER_COMPANY, OLIVE);
        directory.addProject(PROJECT, COMPANY, "North facade");
        directory.addProject(EMPTY_PROJECT, COMPANY, "Nothing yet");
        directory.addProject(OTHER_PROJECT, OTHER_COMPANY, "Neighbours");
        grant(credentials, "procore-demo-token", CARL);
        grant(credentials, "procore-colleague-token", SUE);
        grant(credentials, "procore-stranger-token", OLIVE);
    }

    private static void grant(Credentials credentials, String token, Person person) {
        credentials.grant(
                "procore",
                "bearerToken",
                token,
                new Credentials.Grant(String.valueOf(person.id()), null, null, Set.of()));
    }

    private void site() {
        Place space = Place.below(null, 788866, "1space", LONG_AGO);
        Place room = Place.below(space, 15504, "1 space", LONG_AGO);
        List.of(
                        space,
                        room,
                        Place.below(room, 15505, "East wall", LONG_AGO),
                        Place.below(null, 788870, "Parking deck", LONG_AGO))
                .forEach(place -> archive.places().add(PROJECT, place));
        archive.numbers().taken(Kind.PLACE, 788870);

        archive.crafts().add(COMPANY, new Craft(999, "09 - acoustical panels", true, LONG_AGO));
        archive.crafts().add(COMPANY, new Craft(1000, "03 - Concrete", true, LONG_AGO));
        archive.crafts().add(COMPANY, new Craft(1001, "26 - Electrical", false, LONG_AGO));
        archive.crafts().add(OTHER_COMPANY, new Craft(1002, "32 - Planting", true, LONG_AGO));

        archive.albums().add(PROJECT, album(UNCLASSIFIED, "Unclassified", 1, true, "2016-08-01T23:33:54Z"));
        archive.albums().add(PROJECT, album(SITE_PROGRESS, "Site Progress", 2, false, "2018-10-25T16:40:00Z"));
        archive.albums().add(OTHER_PROJECT, album(186338, "Unclassified", 1, true, "2016-08-01T23:33:54Z"));
        archive.numbers().taken(Kind.ALBUM, UNCLASSIFIED);

        archive.dailyLog().add(PROJECT, new Day(987, LocalDate.parse("2018-01-01")));
        archive.dailyLog().add(PROJECT, new Day(988, LocalDate.parse("2018-01-31")));
        archive.numbers().taken(Kind.DAY, 988);
    }

    private static Album album(long id, String name, int position, boolean unclassified, String since) {
        return new Album(id, name, position, false, unclassified, null, at(since), at(since));
    }

    private void photos(ProcoreDemoPhotos photos) {
        photos.file("north_facade.jpg", 540)
                .camera("2018-10-25T15:02:11Z", 34.0522, -118.2437)
                .told("This is a cool image")
                .in(UNCLASSIFIED, 15504L, 987L)
                .from(45678)
                .starred()
                .add(9122752, PROJECT, CARL, "2018-10-25T16:47:35Z", 999);
        photos.file("tower_crane.jpg", 541)
                .camera("2018-09-30T09:12:00Z", 34.0519, -118.244)
                .told("Concrete bucket on the hook")
                .in(UNCLASSIFIED, 788866L, null)
                .secret()
                .add(101, PROJECT, CARL, "2018-10-01T08:00:00Z", 999, 1000);
        photos.file("concrete_pour.jpg", 542)
                .camera("2018-10-10T06:30:00Z", 34.052, -118.2441)
                .in(UNCLASSIFIED, 15505L, 987L)
                .add(102, PROJECT, SUE, "2018-10-10T12:00:00Z");
        photos.file("site_plan.png", 543)
                .as(PictureType.PNG)
                .told("Revision C")
                .in(SITE_PROGRESS, null, null)
                .starred()
                .add(103, PROJECT, CARL, "2018-10-31T23:59:59Z", 1000);
        photos.file("formwork.jpg", 544)
                .camera("2018-10-31T14:00:00Z", 34.0521, -118.2438)
                .told("Fassade, Südseite: Maßnahme ÖLWANNE")
                .in(SITE_PROGRESS, 15504L, null)
                .secret()
                .starred()
                .add(104, PROJECT, SUE, "2018-11-01T00:00:00Z", 1001);
        photos.file("parking deck.jpg", 545)
                .told("100% done, level_2")
                .in(SITE_PROGRESS, 788870L, 988L)
                .add(105, PROJECT, CARL, "2018-11-15T10:00:00Z");
        photos.file("blurred.jpg", 546).in(UNCLASSIFIED, null, null).add(106, PROJECT, CARL, "2018-11-16T10:00:00Z");
        archive.photos().discard(106, at("2018-11-20T10:00:00Z"));
        photos.file("garden.jpg", 547)
                .in(186338, null, null)
                .add(9122750, OTHER_PROJECT, OLIVE, "2018-10-20T10:00:00Z", 1002);
        archive.numbers().taken(Kind.PHOTO, 9122752);
        archive.numbers().taken(Kind.FILE, 547);
        photos.upload(upload("01FZ8QATJYD0K7BZG2PP5GB4KN", "my_file.png"), PictureType.PNG);
        photos.upload(upload("1QJ83Q56CVQR4X3C0JG7YV86F8", null), PictureType.JPEG);
    }

    /** Complete, and good for ever, so that the examples work however old a data folder is. */
    private static Upload upload(String uuid, @Nullable String filename) {
        return new Upload(uuid, COMPANY, PROJECT, CARL.id(), filename, null, LONG_AGO, LONG_AGO, FAR_AWAY, null, false);
    }
}
