package dev.darkroom.server.provider.livingdocs.api;

import dev.darkroom.server.api.livingdocs.MediaLibraryApi;
import dev.darkroom.server.api.livingdocs.model.GetMediaLibraryEntryParameters;
import dev.darkroom.server.api.livingdocs.model.MediaLibraryEntry;
import dev.darkroom.server.provider.livingdocs.domain.MediaLibrary;
import dev.darkroom.server.provider.livingdocs.domain.Medium;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.StoredJson;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Looking at what imports have left. */
public final class MediaLibraryResource implements MediaLibraryApi {

    /** Entries never change. */
    private static final int FIRST_VERSION = 1;

    private final ProviderContext context;
    private final MediaLibrary library;

    /** Looks into media libraries. */
    public MediaLibraryResource(ProviderContext context, MediaLibrary library) {
        this.context = context;
        this.library = library;
    }

    @Override
    public GetMediaLibraryEntryResponse getMediaLibraryEntry(GetMediaLibraryEntryParameters parameters) {
        return GetMediaLibraryEntryResponse.ok(library.find(Projects.of(context.request()), parameters.id())
                .map(this::entry)
                .orElseThrow(() -> LivingdocsErrors.noSuchEntry(parameters.id())));
    }

    private MediaLibraryEntry entry(Medium medium) {
        OffsetDateTime createdAt = medium.createdAt().atOffset(ZoneOffset.UTC);
        MediaMapper mapper = new MediaMapper(context.links());
        return MediaLibraryEntry.builder()
                .id(medium.id())
                .version(FIRST_VERSION)
                .systemName(medium.systemName())
                .externalId(medium.externalId())
                .mediaType(medium.mediaType())
                .asset(context.pictures()
                        .find(medium.picture())
                        .map(picture -> mapper.asset(picture, medium.createdAt()))
                        .orElse(null))
                .metadata(StoredJson.members(medium.metadata()))
                .createdAt(createdAt)
                .updatedAt(createdAt)
                .build();
    }
}
