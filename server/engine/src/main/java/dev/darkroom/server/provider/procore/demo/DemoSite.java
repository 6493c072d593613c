package dev.darkroom.server.provider.procore.demo;

import dev.darkroom.server.provider.procore.domain.Album;
import dev.darkroom.server.provider.procore.domain.DailyLogEntry;
import dev.darkroom.server.provider.procore.domain.Directory;
import dev.darkroom.server.provider.procore.domain.IdSequences.Kind;
import dev.darkroom.server.provider.procore.domain.Location;
import dev.darkroom.server.provider.procore.domain.ProcoreRepositories;
import dev.darkroom.server.provider.procore.domain.Trade;
import dev.darkroom.server.provider.procore.domain.User;
import dev.darkroom.server.spi.Credentials;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The company and the project of the provider's own examples, and neighbours that must stay apart from them. */
public final class DemoSite {

    static final long COMPANY = 8;
    private static final long OTHER_COMPANY = 9;
    static final long PROJECT = 56;
    private static final long EMPTY_PROJECT = 58;
    static final long OTHER_PROJECT = 57;
    static final long UNCLASSIFIED = 186339;
    static final long OTHER_UNCLASSIFIED = 186338;
    static final long SITE_PROGRESS = 2;
    static final User CARL = new User(160586, "carl.contractor@example.com", "Carl Contractor");
    static final User SUE = new User(160587, "sue.superintendent@example.com", "Sue Superintendent");
    static final User OLIVE = new User(160600, "olive.owner@example.com", "Olive Owner");
    static final Instant LONG_AGO = Instant.parse("2016-08-01T23:33:54Z");

    private final ProcoreRepositories repositories;

    /** Stores into these. */
    public DemoSite(ProcoreRepositories repositories) {
        this.repositories = repositories;
    }

    /** What no call can create. */
    public void bootstrap() {
        Directory directory = repositories.directory();
        directory.addCompany(COMPANY, "Contractors United");
        directory.addCompany(OTHER_COMPANY, "Owners Limited");
        directory.addMember(COMPANY, CARL);
        directory.addMember(COMPANY, SUE);
        directory.addMember(OTHER_COMPANY, OLIVE);
        directory.addProject(PROJECT, COMPANY, "North facade");
        directory.addProject(EMPTY_PROJECT, COMPANY, "Nothing yet");
        directory.addProject(OTHER_PROJECT, OTHER_COMPANY, "Neighbours");
        repositories.trades().add(COMPANY, new Trade(1, "01 - General requirements", true, LONG_AGO));
        repositories.trades().add(COMPANY, new Trade(2, "02 - Site work", true, LONG_AGO));
        repositories.trades().add(COMPANY, new Trade(999, "09 - acoustical panels", true, LONG_AGO));
        repositories.trades().add(COMPANY, new Trade(1000, "03 - Concrete", true, LONG_AGO));
        repositories.trades().add(COMPANY, new Trade(1001, "26 - Electrical", false, LONG_AGO));
        repositories.trades().add(OTHER_COMPANY, new Trade(1002, "32 - Planting", true, LONG_AGO));
    }

    /** One for each person. */
    public static void tokens(Credentials credentials) {
        grant(credentials, "procore-demo-token", CARL);
        grant(credentials, "procore-colleague-token", SUE);
        grant(credentials, "procore-stranger-token", OLIVE);
    }

    private static void grant(Credentials credentials, String token, User user) {
        credentials.grant(
                "procore",
                "bearerToken",
                token,
                new Credentials.Grant(String.valueOf(user.id()), null, null, Set.of()));
    }

    /** The rest. */
    void seed() {
        Location space = Location.below(null, 788866, "1space", LONG_AGO);
        Location room = Location.below(space, 15504, "1 space", LONG_AGO);
        List.of(
                        space,
                        room,
                        Location.below(room, 15505, "East wall", LONG_AGO),
                        Location.below(null, 788870, "Parking deck", LONG_AGO),
                        Location.below(null, 13, "Roof", LONG_AGO))
                .forEach(location -> repositories.locations().add(PROJECT, location));
        repositories.ids().taken(Kind.LOCATION, 788870);

        repositories.albums().add(PROJECT, album(UNCLASSIFIED, "Unclassified", 1, true, "2016-08-01T23:33:54Z"));
        repositories.albums().add(PROJECT, album(SITE_PROGRESS, "Site Progress", 2, false, "2018-10-25T16:40:00Z"));
        repositories
                .albums()
                .add(OTHER_PROJECT, album(OTHER_UNCLASSIFIED, "Unclassified", 1, true, "2016-08-01T23:33:54Z"));
        repositories.ids().taken(Kind.ALBUM, UNCLASSIFIED);

        repositories.dailyLog().add(PROJECT, new DailyLogEntry(987, LocalDate.parse("2018-01-01")));
        repositories.dailyLog().add(PROJECT, new DailyLogEntry(988, LocalDate.parse("2018-01-31")));
        repositories.ids().taken(Kind.DAILY_LOG_ENTRY, 988);
    }

    private static Album album(long id, String name, int position, boolean unclassified, String since) {
        Instant at = Instant.parse(since);
        return new Album(id, name, position, false, unclassified, null, at, at);
    }
}
