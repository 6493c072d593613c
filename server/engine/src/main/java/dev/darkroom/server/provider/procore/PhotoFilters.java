package dev.darkroom.server.provider.procore;

import static java.util.Objects.requireNonNullElse;

import dev.darkroom.server.api.procore.model.ListImagesParameters;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads filters from the parameters of a request, which have the form that the document asks for. */
final class PhotoFilters {

    private PhotoFilters() {}

    /** A filter that is {@code false}, or a list without items, filters nothing. */
    static PhotoFilter of(ListImagesParameters parameters) {
        return new PhotoFilter(
                parameters.imageCategoryId(),
                span("filters[log_date]", parameters.filtersLogDate(), DaySpan::parse),
                Boolean.TRUE.equals(parameters.filtersPrivate()),
                Boolean.TRUE.equals(parameters.filtersStarred()),
                requireNonNullElse(parameters.filtersLocationId(), List.<String>of()).stream()
                        .map(IdSpan::parse)
                        .toList(),
                Boolean.TRUE.equals(parameters.filtersIncludeSublocations()),
                requireNonNullElse(parameters.filtersTradeIds(), List.of()),
                parameters.filtersQuery(),
                span("filters[created_at]", parameters.filtersCreatedAt(), TimeSpan::parse),
                span("filters[updated_at]", parameters.filtersUpdatedAt(), TimeSpan::parse),
                requireNonNullElse(parameters.filtersId(), List.of()));
    }

    private static <T> @Nullable T span(String name, @Nullable String text, Function<String, T> reader) {
        try {
            return text == null ? null : reader.apply(text);
        } catch (DateTimeException e) {
            throw ProcoreErrors.invalidParameter(name, "names a day or a time that does not exist");
        }
    }
}
