package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.darkroom.client.body.Upload;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.NotFoundException;
import dev.darkroom.client.error.UnauthorizedException;
import dev.darkroom.client.error.UnprocessableContentException;
import dev.darkroom.client.monk.MonkClient;
import dev.darkroom.client.monk.model.AcquisitionStrategy;
import dev.darkroom.client.monk.model.GetAllInspectionsOptions;
import dev.darkroom.client.monk.model.GetImagesOfInspectionOptions;
import dev.darkroom.client.monk.model.Image;
import dev.darkroom.client.monk.model.ImageAcquisition;
import dev.darkroom.client.monk.model.ImagePage;
import dev.darkroom.client.monk.model.ImageUpdate;
import dev.darkroom.client.monk.model.ImageUploadForm;
import dev.darkroom.client.monk.model.Inspection;
import dev.darkroom.client.monk.model.MonkError;
import dev.darkroom.client.monk.model.NewImage;
import dev.darkroom.client.monk.model.NewInspection;
import dev.darkroom.client.monk.model.PageParameters;
import dev.darkroom.client.monk.model.PaginationOrder;
import dev.darkroom.client.monk.model.TaskOptions;
import dev.darkroom.client.paging.Pages;
import dev.darkroom.tests.wire.TestPictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated client against the server, with every exchange held against the document. */
class MonkTest {

    @AutoClose
    private final WatchedServer server = new WatchedServer("monk");

    @AutoClose
    private final MonkClient monk = client("monk-demo-token");

    private MonkClient client(String token) {
        return MonkClient.builder().baseUri(server.uri()).bearerToken(token).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asc", "desc"})
    void pagesLeadThereAndBack(String order) {
        UUID inspection = newInspection();
        List<UUID> added = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            added.add(add(inspection, "door " + i).id());
        }
        List<ImagePage> pages = new ArrayList<>();
        ImagePage page = monk.images()
                .getImagesOfInspection(
                        inspection,
                        GetImagesOfInspectionOptions.builder()
                                .limit(3)
                                .paginationOrder(PaginationOrder.of(order))
                                .build());
        while (page != null) {
            pages.add(page);
            page = follow(
                    inspection, page, cursors -> cursors.paging().cursors().next());
        }
        List<UUID> forth = pages.stream()
                .flatMap(one -> one.data().stream().map(Image::id))
                .toList();
        assertThat(pages).extracting(one -> one.data().size()).containsExactly(3, 3, 1);
        assertThat(forth).hasSameElementsAs(added).doesNotHaveDuplicates();
        assertThat(forth.get(0)).isEqualTo(added.get(order.equals("asc") ? 0 : 6));

        ImagePage back = follow(
                inspection, pages.get(2), cursors -> cursors.paging().cursors().previous());
        assertThat(Objects.requireNonNull(back).data())
                .extracting(Image::id)
                .containsExactlyElementsOf(forth.subList(3, 6));
    }

    @Test
    void aListIsReadPageByPageInBothDirections() {
        UUID inspection = newInspection();
        List<UUID> added = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            added.add(add(inspection, "window " + i).id());
        }
        GetImagesOfInspectionOptions two = GetImagesOfInspectionOptions.builder()
                .limit(2)
                .paginationOrder(PaginationOrder.ASC)
                .build();
        GetImagesOfInspectionOptions end = two.toBuilder().before(added.get(4)).build();

        assertThat(monk.images().getImagesOfInspectionPages(inspection, two).items())
                .extracting(Image::id)
                .containsExactlyElementsOf(added);
        assertThat(monk.images().getImagesOfInspectionPagesBackward(inspection, end).stream()
                        .map(page -> page.items().stream().map(Image::id).toList()))
                .containsExactly(added.subList(2, 4), added.subList(0, 2));
    }

    @Test
    void aListWithoutEntriesIsOneEmptyPage() {
        assertThat(monk.images().getImagesOfInspectionPages(newInspection()))
                .singleElement()
                .satisfies(page -> assertThat(page.items()).isEmpty());
    }

    @Test
    void aCursorThatIsNoneIsRefusedWhenItIsUsed() {
        Pages<Inspection> pages = monk.inspections()
                .getAllInspectionsPages(
                        GetAllInspectionsOptions.builder().after(new UUID(0, 7)).build());

        assertThatExceptionOfType(UnprocessableContentException.class)
                .isThrownBy(() -> pages.iterator().next())
                .satisfies(refusal -> assertThat(refusal.operationId()).isEqualTo("get_all_inspections"));
    }

    private @Nullable ImagePage follow(
            UUID inspection, ImagePage page, Function<ImagePage, @Nullable PageParameters> direction) {
        PageParameters parameters = direction.apply(page);
        return parameters == null
                ? null
                : monk.images()
                        .getImagesOfInspection(
                                inspection,
                                GetImagesOfInspectionOptions.builder()
                                        .limit(parameters.limit())
                                        .before(parameters.before())
                                        .after(parameters.after())
                                        .paginationOrder(parameters.paginationOrder())
                                        .build());
    }

    @Test
    void aNoteIsChangedRemovedAndLeftAlone() {
        UUID inspection = newInspection();
        UUID image = add(inspection, "roof").id();
        update(inspection, image, ImageUpdate.builder().additionalData(Map.of("label", "roof")));
        update(inspection, image, ImageUpdate.builder());
        assertThat(shown(inspection, image).additionalData()).isEqualTo(Map.of("label", "roof"));
        update(inspection, image, ImageUpdate.builder().additionalData(null));
        assertThat(shown(inspection, image).additionalData()).isNullOrEmpty();
    }

    @Test
    void aDeletedImageIsGone() {
        UUID inspection = newInspection();
        UUID image = add(inspection, "mirror").id();
        monk.images().deleteImageOfInspection(inspection, image);
        assertThat(monk.images().getImagesOfInspection(inspection).data()).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> shown(inspection, image))
                .satisfies(gone -> assertThat(gone.body()).isInstanceOf(MonkError.class));
    }

    @Test
    void refusalsSayWhatTheyAre() {
        UUID inspection = newInspection();
        try (MonkClient stranger = client("nobody's")) {
            assertThatExceptionOfType(UnauthorizedException.class)
                    .isThrownBy(() -> stranger.inspections().getInspection(inspection))
                    .satisfies(refusal -> assertThat(refusal.operationId()).isEqualTo("get_inspection"))
                    .satisfies(refusal -> assertThat(refusal).asString().doesNotContain("nobody's"));
        }
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> add(inspection, Upload.of("door.jpg", "no picture".getBytes())))
                .satisfies(refusal -> assertThat(refusal.status()).isBetween(400, 422));
        assertThat(monk.images().getImagesOfInspection(inspection).data()).isEmpty();
    }

    private UUID newInspection() {
        return monk.inspections()
                .createInspection(NewInspection.builder()
                        .tasks(Map.of("damage_detection", TaskOptions.builder().build()))
                        .build())
                .id();
    }

    private Image add(UUID inspection, String motif) {
        return add(inspection, Upload.of(motif + ".jpg", TestPictures.drawn(motif)));
    }

    private Image add(UUID inspection, Upload file) {
        return monk.images()
                .addImageToInspection(
                        inspection,
                        ImageUploadForm.builder()
                                .json(NewImage.builder()
                                        .acquisition(ImageAcquisition.builder()
                                                .strategy(AcquisitionStrategy.UPLOAD_MULTIPART_FORM_KEYS)
                                                .fileKey("image")
                                                .build())
                                        .tasks(List.of())
                                        .build())
                                .image(file)
                                .build());
    }

    private void update(UUID inspection, UUID image, ImageUpdate.Builder change) {
        monk.images().updateImageOfInspection(inspection, image, change.build());
    }

    private Image shown(UUID inspection, UUID image) {
        return monk.images().getImageOfInspection(inspection, image);
    }
}
