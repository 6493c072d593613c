package dev.darkroom.server.provider.procore;

import dev.darkroom.server.provider.procore.Numbers.Kind;
import dev.darkroom.server.spi.Credentials;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The company and the project of the provider's own examples, and neighbours that must stay apart from them. */
final class ProcoreDemoSite {

    static final long COMPANY = 8;
    private static final long OTHER_COMPANY = 9;
    static final long PROJECT = 56;
    private static final long EMPTY_PROJECT = 58;
    static final long OTHER_PROJECT = 57;
    static final long UNCLASSIFIED = 186339;
    static final long OTHER_UNCLASSIFIED = 186338;
    static final long SITE_PROGRESS = 2;
    static final Person CARL = new Person(160586, "carl.contractor@example.com", "Carl Contractor");
    static final Person SUE = new Person(160587, "sue.superintendent@example.com", "Sue Superintendent");
    static final Person OLIVE = new Person(160600, "olive.owner@example.com", "Olive Owner");
    static final Instant LONG_AGO = Instant.parse("2016-08-01T23:33:54Z");

    private final Archive archive;

    ProcoreDemoSite(Archive archive) {
        this.archive = archive;
    }

    /** What no call can create. */
    void bootstrap(Credentials credentials) {
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

        archive.crafts().add(COMPANY, new Craft(999, "09 - acoustical panels", true, LONG_AGO));
        archive.crafts().add(COMPANY, new Craft(1000, "03 - Concrete", true, LONG_AGO));
        archive.crafts().add(COMPANY, new Craft(1001, "26 - Electrical", false, LONG_AGO));
        archive.crafts().add(OTHER_COMPANY, new Craft(1002, "32 - Planting", true, LONG_AGO));
    }

    private static void grant(Credentials credentials, String token, Person person) {
        credentials.grant(
                "procore",
                "bearerToken",
                token,
                new Credentials.Grant(String.valueOf(person.id()), null, null, Set.of()));
    }

    /** The rest. */
    void seed() {
        Place space = Place.below(null, 788866, "1space", LONG_AGO);
        Place room = Place.below(space, 15504, "1 space", LONG_AGO);
        List.of(
                        space,
                        room,
                        Place.below(room, 15505, "East wall", LONG_AGO),
                        Place.below(null, 788870, "Parking deck", LONG_AGO))
                .forEach(place -> archive.places().add(PROJECT, place));
        archive.numbers().taken(Kind.PLACE, 788870);

        archive.albums().add(PROJECT, album(UNCLASSIFIED, "Unclassified", 1, true, "2016-08-01T23:33:54Z"));
        archive.albums().add(PROJECT, album(SITE_PROGRESS, "Site Progress", 2, false, "2018-10-25T16:40:00Z"));
        archive.albums().add(OTHER_PROJECT, album(OTHER_UNCLASSIFIED, "Unclassified", 1, true, "2016-08-01T23:33:54Z"));
        archive.numbers().taken(Kind.ALBUM, UNCLASSIFIED);

        archive.dailyLog().add(PROJECT, new Day(987, LocalDate.parse("2018-01-01")));
        archive.dailyLog().add(PROJECT, new Day(988, LocalDate.parse("2018-01-31")));
        archive.numbers().taken(Kind.DAY, 988);
    }

    private static Album album(long id, String name, int position, boolean unclassified, String since) {
        Instant at = Instant.parse(since);
        return new Album(id, name, position, false, unclassified, null, at, at);
    }
}
