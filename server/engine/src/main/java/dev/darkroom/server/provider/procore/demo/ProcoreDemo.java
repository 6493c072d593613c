package dev.darkroom.server.provider.procore.demo;

import static dev.darkroom.server.provider.procore.demo.DemoSite.CARL;
import static dev.darkroom.server.provider.procore.demo.DemoSite.COMPANY;
import static dev.darkroom.server.provider.procore.demo.DemoSite.LONG_AGO;
import static dev.darkroom.server.provider.procore.demo.DemoSite.OLIVE;
import static dev.darkroom.server.provider.procore.demo.DemoSite.OTHER_PROJECT;
import static dev.darkroom.server.provider.procore.demo.DemoSite.OTHER_UNCLASSIFIED;
import static dev.darkroom.server.provider.procore.demo.DemoSite.PROJECT;
import static dev.darkroom.server.provider.procore.demo.DemoSite.SITE_PROGRESS;
import static dev.darkroom.server.provider.procore.demo.DemoSite.SUE;
import static dev.darkroom.server.provider.procore.demo.DemoSite.UNCLASSIFIED;

import dev.darkroom.server.library.format.PictureType;
import dev.darkroom.server.provider.procore.domain.Comment;
import dev.darkroom.server.provider.procore.domain.IdSequences.Kind;
import dev.darkroom.server.provider.procore.domain.ProcoreRepositories;
import dev.darkroom.server.provider.procore.domain.Upload;
import dev.darkroom.server.provider.procore.domain.User;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ProviderContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Images, comments and uploads with the ids of the provider's own examples. */
public final class ProcoreDemo {

    private static final Instant FAR_AWAY = Instant.parse("2999-12-31T00:00:00Z");

    private final ProviderContext context;
    private final ProcoreRepositories repositories;

    /** Stores into these. */
    public ProcoreDemo(ProviderContext context, ProcoreRepositories repositories) {
        this.context = context;
        this.repositories = repositories;
    }

    /** Stores everything but what {@link DemoSite#bootstrap} does. */
    public void seed(DemoPictures pictures) {
        new DemoSite(repositories).seed();
        photos(new DemoPhotos(context, repositories, pictures));
        comment(31, 9122752, "Please check the joint on the left.", "2018-10-25T17:05:00Z", SUE);
        comment(32, 103, "Is this the latest revision?", "2018-11-02T07:00:00Z", SUE);
        comment(33, 103, "Yes.", "2018-11-02T07:30:00Z", CARL);
    }

    private void comment(long id, long photo, String body, String at, User by) {
        repositories.comments().add(photo, new Comment(id, body, Instant.parse(at), by));
    }

    private void photos(DemoPhotos photos) {
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
        repositories.photos().discard(106, Instant.parse("2018-11-20T10:00:00Z"));
        photos.file("garden.jpg", 547)
                .in(OTHER_UNCLASSIFIED, null, null)
                .add(9122750, OTHER_PROJECT, OLIVE, "2018-10-20T10:00:00Z", 1002);
        repositories.ids().taken(Kind.PHOTO, 9122752);
        repositories.ids().taken(Kind.FILE, 547);
        photos.upload(upload("01FZ8QATJYD0K7BZG2PP5GB4KN", "my_file.png"), PictureType.PNG);
        photos.upload(upload("1QJ83Q56CVQR4X3C0JG7YV86F8", null), PictureType.JPEG);
    }

    /** Complete, and good for ever, so that the examples work however old a data folder is. */
    private static Upload upload(String uuid, @Nullable String filename) {
        return new Upload(uuid, COMPANY, PROJECT, CARL.id(), filename, null, LONG_AGO, LONG_AGO, FAR_AWAY, null);
    }
}
