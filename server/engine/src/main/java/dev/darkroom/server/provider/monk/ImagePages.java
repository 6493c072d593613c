package dev.darkroom.server.provider.monk;

import static dev.darkroom.server.provider.monk.MonkErrors.refusal;

import dev.darkroom.server.api.monk.model.GetImagesOfInspectionParameters;
import dev.darkroom.server.api.monk.model.PageCursors;
import dev.darkroom.server.api.monk.model.PageParameters;
import dev.darkroom.server.api.monk.model.PaginationOrder;
import dev.darkroom.server.api.monk.model.Paging;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of an inspection's images, walked by the ids of images. */
final class ImagePages {

    private final InspectionImages images;
    private final int largest;

    /** @param largest the size that larger pages are cut to */
    ImagePages(InspectionImages images, int largest) {
        this.images = images;
        this.largest = largest;
    }

    /** The images of a page in the chosen order, and where it stands. */
    record Page(List<InspectionImage> images, Paging paging) {}

    Page page(GetImagesOfInspectionParameters wish) {
        UUID inspection = wish.inspectionId();
        requireImage(inspection, "before", wish.before());
        requireImage(inspection, "after", wish.after());
        int limit = wish.limit() == null ? largest : Math.min(wish.limit(), largest);
        boolean newestFirst = wish.paginationOrder() != PaginationOrder.ASC;
        // In front of a cursor, the images nearest to it are wanted; everywhere else, the first ones.
        boolean backwards = wish.before() != null && wish.after() == null;
        ImageStretch stretch = new ImageStretch(
                newestFirst ? wish.before() : wish.after(),
                newestFirst ? wish.after() : wish.before(),
                newestFirst != backwards);
        List<InspectionImage> found = new ArrayList<>(images.read(inspection, stretch, limit));
        if (backwards) {
            Collections.reverse(found);
        }
        return new Page(found, new Place(wish, limit, newestFirst, found).paging());
    }

    private void requireImage(UUID inspection, String parameter, @Nullable UUID cursor) {
        if (cursor != null && images.find(inspection, cursor).isEmpty()) {
            throw refusal(parameter + ": there is no image " + cursor + " in this inspection");
        }
    }

    /** Where a page stands between its neighbours; an empty page stands at its cursor. */
    private final class Place {

        private final int limit;
        private final boolean newestFirst;
        private final @Nullable UUID first;
        private final @Nullable UUID last;
        private final @Nullable UUID inFront;
        private final @Nullable UUID behind;

        Place(GetImagesOfInspectionParameters wish, int limit, boolean newestFirst, List<InspectionImage> found) {
            this.limit = limit;
            this.newestFirst = newestFirst;
            UUID inspection = wish.inspectionId();
            if (found.isEmpty()) {
                first = null;
                last = null;
                inFront = wish.after();
                behind = wish.after() == null ? wish.before() : neighbour(inspection, wish.after(), !newestFirst);
            } else {
                first = found.get(0).id();
                last = found.get(found.size() - 1).id();
                inFront = neighbour(inspection, first, newestFirst);
                behind = neighbour(inspection, last, !newestFirst);
            }
        }

        private @Nullable UUID neighbour(UUID inspection, UUID image, boolean newer) {
            return images.neighbour(inspection, image, newer).orElse(null);
        }

        Paging paging() {
            PageCursors.Builder cursors = PageCursors.builder();
            if (first != null) {
                cursors.before(first).after(last);
            }
            Paging.Builder paging = Paging.builder();
            if (behind != null) {
                UUID cursor = last == null ? inFront : last;
                cursors.next((cursor == null ? parameters() : parameters().after(cursor)).build());
                paging.next(behind);
            }
            if (inFront != null) {
                UUID cursor = first == null ? behind : first;
                // No parameters lead from behind the last image back to it.
                if (cursor != null) {
                    cursors.previous(parameters().before(cursor).build());
                }
                paging.previous(inFront);
            }
            return paging.cursors(cursors.build()).build();
        }

        private PageParameters.Builder parameters() {
            return PageParameters.builder()
                    .limit(limit)
                    .paginationOrder(newestFirst ? PaginationOrder.DESC : PaginationOrder.ASC);
        }
    }
}
