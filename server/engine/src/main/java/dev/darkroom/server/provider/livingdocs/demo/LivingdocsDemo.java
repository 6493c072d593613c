package dev.darkroom.server.provider.livingdocs.demo;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.provider.livingdocs.domain.ImportJob;
import dev.darkroom.server.provider.livingdocs.domain.ImportJobs;
import dev.darkroom.server.provider.livingdocs.domain.ImportPicture;
import dev.darkroom.server.provider.livingdocs.domain.ImportState;
import dev.darkroom.server.provider.livingdocs.domain.MediaLibrary;
import dev.darkroom.server.provider.livingdocs.domain.Medium;
import dev.darkroom.server.provider.livingdocs.domain.Outcome;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.Credentials.Grant;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.StoredJson;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The jobs and entries of the provider's own pages, in one of two projects. */
public final class LivingdocsDemo {

    private static final String PROJECT = "default";
    private static final String OTHER_PROJECT = "magazine";
    private static final String SYSTEM = "identifier-for-your-system";
    private static final String MEDIA_TYPE = "image";
    private static final Instant IMPORTED = Instant.parse("2019-11-21T09:19:00.928Z");
    private static final Instant IMPORTED_BEFORE = Instant.parse("2019-11-20T16:02:41.100Z");

    private final ProviderContext context;
    private final ImportJobs imports;
    private final MediaLibrary library;

    /** Fills these. */
    public LivingdocsDemo(ProviderContext context, ImportJobs imports, MediaLibrary library) {
        this.context = context;
        this.imports = imports;
        this.library = library;
    }

    /** A media type of a project. */
    public void bootstrap() {
        library.addMediaType(PROJECT, "graphic");
    }

    /** Tokens for two projects. */
    public static void tokens(Contract contract, Credentials credentials) {
        List<String> read = contract.operation("getMediaLibraryEntry").scopes("always");
        Set<String> all = new LinkedHashSet<>(contract.operation("importImages").scopes("always"));
        all.addAll(read);
        String scheme =
                contract.operation("importImages").schemes().keySet().iterator().next();
        Map<String, Grant> grants = Map.of(
                "ey1234", grant(PROJECT, all),
                "ey-read", grant(PROJECT, read),
                "ey-no-scope", grant(PROJECT, Set.of()),
                "ey-expired", new Grant(null, null, PROJECT, Set.copyOf(all), IMPORTED),
                "ey5678", grant(OTHER_PROJECT, all));
        grants.forEach((token, grant) -> credentials.grant(contract.provider(), scheme, token, grant));
    }

    private static Grant grant(String project, Collection<String> scopes) {
        return new Grant(null, null, project, Set.copyOf(scopes));
    }

    public void seed(DemoPictures pictures) {
        String second = "my second image";
        add(pictures.draw(second, 2062, 1547), "jjiwhsf23wer", "external-unique-id-234", second, IMPORTED_BEFORE);
        String first = "my image";
        add(pictures.draw(first, 2062, 1547), "jjiwhsf23kdk", "external-unique-id-123", first, IMPORTED);
        String own = "An Image";
        add(pictures.draw(own, 1600, 900), "asze63i9", null, own, Instant.parse("2020-12-27T09:19:00.928Z"));

        imports.add(
                job("25bzj8j", IMPORTED),
                List.of(
                        picture(0, "external-unique-id-123", "my image", Outcome.created("jjiwhsf23kdk")),
                        picture(1, "external-unique-id-234", "my second image", Outcome.skipped("jjiwhsf23wer")),
                        picture(2, "external-unique-id-345", "my third image", Outcome.notUploaded())));
        imports.end("25bzj8j", ImportState.SUCCESS);
        imports.add(job("098shjhv9", IMPORTED), List.of());
        imports.end("098shjhv9", ImportState.FAILED);
        // Nothing works on this one, so it stays as it is.
        imports.add(job("243kdc", Instant.parse("2020-01-01T13:45:12Z")), List.of());
    }

    private void add(Path file, String id, @Nullable String externalId, String title, Instant createdAt) {
        String system = externalId == null ? null : SYSTEM;
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("title", title);
        if (externalId != null) {
            metadata.put("caption", "foo");
        }
        context.pictures()
                .addDrawn(
                        file,
                        picture -> library.add(new Medium(
                                id,
                                PROJECT,
                                system,
                                externalId,
                                MEDIA_TYPE,
                                picture.id(),
                                StoredJson.of(metadata),
                                createdAt)));
    }

    private static ImportJob job(String id, Instant startedAt) {
        return new ImportJob(id, PROJECT, SYSTEM, null, null, ImportState.STARTED, startedAt);
    }

    private static ImportPicture picture(int position, String externalId, String title, Outcome outcome) {
        String url = "https://placekitten.com/800/60" + position;
        return new ImportPicture(position, url, externalId, title, "{}", MEDIA_TYPE, outcome);
    }
}
