package dev.darkroom.server.provider.procore.api;

import static java.util.Objects.requireNonNullElse;

import dev.darkroom.server.api.procore.model.ListImagesParameters;
import dev.darkroom.server.provider.procore.domain.DateRange;
import dev.darkroom.server.provider.procore.domain.IdRange;
import dev.darkroom.server.provider.procore.domain.PhotoFilter;
import dev.darkroom.server.provider.procore.domain.TimeRange;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads filters from the parameters of a request, which have the form that the document asks for. */
final class PhotoFilterMapper {

    private PhotoFilterMapper() {}

    /** A filter that is {@code false}, or a list without items, filters nothing. */
    static PhotoFilter of(ListImagesParameters parameters) {
        return new PhotoFilter(
                parameters.imageCategoryId(),
                range("filters[log_date]", parameters.filtersLogDate(), DateRange::parse),
                Boolean.TRUE.equals(parameters.filtersPrivate()),
                Boolean.TRUE.equals(parameters.filtersStarred()),
                requireNonNullElse(parameters.filtersLocationId(), List.<String>of()).stream()
                        .map(IdRange::parse)
                        .toList(),
                Boolean.TRUE.equals(parameters.filtersIncludeSublocations()),
                requireNonNullElse(parameters.filtersTradeIds(), List.of()),
                parameters.filtersQuery(),
                range("filters[created_at]", parameters.filtersCreatedAt(), TimeRange::parse),
                range("filters[updated_at]", parameters.filtersUpdatedAt(), TimeRange::parse),
                requireNonNullElse(parameters.filtersId(), List.of()),
                requireNonNullElse(parameters.filtersUploaderId(), List.of()));
    }

    private static <T> @Nullable T range(String name, @Nullable String text, Function<String, T> reader) {
        try {
            return text == null ? null : reader.apply(text);
        } catch (DateTimeException e) {
            throw ProcoreErrors.invalidParameter(name, "names a day or a time that does not exist");
        }
    }
}
