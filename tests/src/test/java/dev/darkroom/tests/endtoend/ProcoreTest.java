package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.darkroom.client.body.Download;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.ApiResponse;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.BadRequestException;
import dev.darkroom.client.error.NotFoundException;
import dev.darkroom.client.procore.DirectUpload;
import dev.darkroom.client.procore.ImagesApi;
import dev.darkroom.client.procore.ProcoreClient;
import dev.darkroom.client.procore.model.DeleteImageOptions;
import dev.darkroom.client.procore.model.Image;
import dev.darkroom.client.procore.model.ImageCreate;
import dev.darkroom.client.procore.model.ImageCreateForm;
import dev.darkroom.client.procore.model.ImageCreateRequest;
import dev.darkroom.client.procore.model.ImageListEntry;
import dev.darkroom.client.procore.model.ImageUpdate;
import dev.darkroom.client.procore.model.ImageUpdateRequest;
import dev.darkroom.client.procore.model.ListImagesOptions;
import dev.darkroom.client.procore.model.ProcoreError;
import dev.darkroom.client.procore.model.SerializerView;
import dev.darkroom.tests.wire.TestPictures;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The generated client against the server, with every exchange held against the document. */
class ProcoreTest {

    private static final long COMPANY = 8;
    private static final long PROJECT = 56;

    @AutoClose
    private final WatchedServer server = new WatchedServer("procore");

    @AutoClose
    private final ProcoreClient procore = ProcoreClient.builder()
            .baseUri(server.uri())
            .bearerToken("procore-demo-token")
            .build();

    @Test
    void headersLeadThroughAllPages() {
        List<Long> created = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            created.add(create("beam " + i).id());
        }
        List<Long> found = new ArrayList<>();
        int page = 0;
        ApiResponse<List<ImageListEntry>> answer;
        do {
            page++;
            answer = procore.images()
                    .listImagesWithResponse(
                            COMPANY,
                            PROJECT,
                            ListImagesOptions.builder()
                                    .filtersQuery("beam")
                                    .serializerView(SerializerView.IDS_ONLY)
                                    .sort("created_at")
                                    .page(page)
                                    .perPage(2)
                                    .build());
            answer.body().forEach(entry -> found.add(((ImageListEntry.Id) entry).value()));
            assertThat(answer.headers().first("Total")).contains("5");
            assertThat(answer.headers().first("Per-Page")).contains("2");
        } while (answer.headers().first("Link").orElse("").contains("rel=\"next\""));
        assertThat(page).isEqualTo(3);
        assertThat(found).containsExactlyElementsOf(created);
    }

    @Test
    void photosAndAlbumsAreReadPageByPage() {
        List<Long> created = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            created.add(create("girder " + i).id());
        }
        ListImagesOptions two = ListImagesOptions.builder()
                .filtersQuery("girder")
                .sort("created_at")
                .perPage(2)
                .build();

        assertThat(procore.images().listImagesPages(COMPANY, PROJECT, two).items())
                .extracting(entry -> ((Image) entry).id())
                .containsExactlyElementsOf(created);
        assertThat(procore.images()
                        .listImagesPages(
                                COMPANY, PROJECT, two.toBuilder().page(3).build()))
                .singleElement()
                .satisfies(page -> assertThat(page.items()).hasSize(1));
        assertThat(procore.images()
                        .listImagesPages(
                                COMPANY,
                                PROJECT,
                                two.toBuilder().filtersQuery("none").build()))
                .singleElement()
                .satisfies(page -> assertThat(page.items()).isEmpty());
        assertThat(procore.imageCategories()
                        .listImageCategoriesPages(COMPANY, PROJECT)
                        .itemStream())
                .isNotEmpty();
    }

    @Test
    void aDirectUploadIsOneCall() throws IOException {
        byte[] crane = TestPictures.drawn("crane");
        ImageCreateRequest request = ImageCreateRequest.builder()
                .image(ImageCreate.builder().description("crane").build())
                .build();

        Image image = DirectUpload.createImage(procore, COMPANY, PROJECT, request, Upload.of("crane.jpg", crane));

        assertThat(image.description()).isEqualTo("crane");
        assertThat(procore.images().showImage(image.id(), COMPANY, PROJECT).filename())
                .isEqualTo("crane.jpg");
        try (Download picture = procore.download(Objects.requireNonNull(image.url()))) {
            assertThat(picture.stream().readAllBytes()).isEqualTo(crane);
        }
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> DirectUpload.createImage(procore, COMPANY, 404, request, Upload.of("a.jpg", crane)))
                .satisfies(refusal -> assertThat(refusal.operationId()).isEqualTo("createProjectUpload"));
    }

    @Test
    void callsForOneProjectNameItOnce() {
        ImagesApi.OfProject images = procore.images().ofProject(COMPANY, PROJECT);
        long photo = images.createImage(ImageCreateForm.builder()
                        .image(ImageCreate.builder().description("hoist").build())
                        .imageData(Upload.of("hoist.jpg", TestPictures.drawn("hoist")))
                        .build())
                .id();

        assertThat(images.showImage(photo).description()).isEqualTo("hoist");
        images.deleteImage(photo);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> images.showImage(photo));
    }

    @Test
    void listsAndRangesNarrowTheSearch() {
        long first = create("first wall").id();
        long second = create("second wall").id();
        update(first, ImageUpdate.builder().logDate(LocalDate.parse("2024-05-17")));
        update(second, ImageUpdate.builder().logDate(LocalDate.parse("2024-06-01")));
        ListImagesOptions.Builder both =
                ListImagesOptions.builder().filtersId(List.of(first, second)).serializerView(SerializerView.IDS_ONLY);

        assertThat(ids(both.build())).containsExactlyInAnyOrder(first, second);
        assertThat(ids(both.filtersLogDate("2024-05-01...2024-05-31").build())).containsExactly(first);
    }

    @Test
    void aMemberIsSetToNullAndTheOthersStay() {
        long id = create("pillar").id();
        update(id, ImageUpdate.builder().description("north").isPrivate(true));
        Image changed = update(id, ImageUpdate.builder().description(null));

        assertThat(changed.description()).isNull();
        assertThat(changed.isPrivate()).isTrue();
    }

    @Test
    void theRecycleBinGivesBackUntilItIsEmptied() {
        long id = create("scaffold").id();
        procore.images().deleteImage(id, COMPANY, PROJECT);
        assertGone(id);
        assertThat(procore.images().retrieveImage(id, COMPANY, PROJECT).id()).isEqualTo(id);
        procore.images()
                .deleteImage(
                        id,
                        COMPANY,
                        PROJECT,
                        DeleteImageOptions.builder().permanent(true).build());
        assertGone(id);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> procore.images().retrieveImage(id, COMPANY, PROJECT));
    }

    @Test
    void thePhotoIsFetchedFromItsAddress() throws IOException {
        byte[] picture = TestPictures.drawn("roof");
        String url = create(Upload.of("roof.jpg", picture)).url();

        try (Download download = procore.download(url)) {
            assertThat(download.mediaType()).isEqualTo("image/jpeg");
            assertThat(download.length()).hasValue(picture.length);
            assertThat(download.stream()).hasBinaryContent(picture);
        }
    }

    @Test
    void refusalsSayWhatTheyAre() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> procore.images().listImages(COMPANY, 404_404))
                .satisfies(refusal -> assertThat(refusal.status()).isIn(403, 404))
                .satisfies(refusal -> assertThat(refusal.body()).isInstanceOf(ProcoreError.class));
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> ids(ListImagesOptions.builder().sort("colour").build()))
                .satisfies(refusal ->
                        assertThat(((ProcoreError) refusal.body()).fields()).isEqualTo("sort"));
    }

    private void assertGone(long id) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> procore.images().showImage(id, COMPANY, PROJECT));
    }

    private Image create(String motif) {
        return create(Upload.of(motif + ".jpg", TestPictures.drawn(motif)));
    }

    private Image create(Upload file) {
        return procore.images()
                .createImage(
                        COMPANY,
                        PROJECT,
                        ImageCreateForm.builder()
                                .imageName(file.fileName())
                                .image(ImageCreate.builder().build())
                                .imageData(file)
                                .build());
    }

    private Image update(long id, ImageUpdate.Builder change) {
        return procore.images()
                .updateImage(
                        id,
                        COMPANY,
                        PROJECT,
                        ImageUpdateRequest.builder().image(change.build()).build());
    }

    private List<Long> ids(ListImagesOptions options) {
        return procore.images().listImages(COMPANY, PROJECT, options).stream()
                .map(entry -> ((ImageListEntry.Id) entry).value())
                .toList();
    }
}
