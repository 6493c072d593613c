package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.darkroom.client.body.Download;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.ApiResponse;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.ConflictException;
import dev.darkroom.client.error.ContentTooLargeException;
import dev.darkroom.client.error.NotFoundException;
import dev.darkroom.client.error.UnprocessableContentException;
import dev.darkroom.client.imagemonkey.ImageMonkeyClient;
import dev.darkroom.client.imagemonkey.model.DonateOptions;
import dev.darkroom.client.imagemonkey.model.DonationForm;
import dev.darkroom.client.imagemonkey.model.DonationReceipt;
import dev.darkroom.client.imagemonkey.model.ExportedImage;
import dev.darkroom.client.imagemonkey.model.GetDonationOptions;
import dev.darkroom.client.imagemonkey.model.ImageInfo;
import dev.darkroom.client.imagemonkey.model.ImageMonkeyError;
import dev.darkroom.client.imagemonkey.model.ImageProvider;
import dev.darkroom.client.imagemonkey.model.Label;
import dev.darkroom.client.imagemonkey.model.PictureReport;
import dev.darkroom.client.imagemonkey.model.RandomImage;
import dev.darkroom.client.imagemonkey.model.ValidationAction;
import dev.darkroom.tests.wire.TestPictures;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The generated client against the server, with every exchange held against the document. */
class ImageMonkeyTest {

    private static final UUID UNKNOWN = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private static final byte[] EGG = TestPictures.drawn("an egg");

    @AutoClose
    private final WatchedServer server = new WatchedServer("imagemonkey");

    @AutoClose
    private final ImageMonkeyClient monkey =
            ImageMonkeyClient.builder().baseUri(server.uri()).build();

    @Test
    void everyLabelCanBeDonatedAndExported() {
        List<String> labels =
                monkey.labels().listLabels().stream().map(Label::name).toList();
        assertThat(labels).hasSize(15).contains("tennis ball", "TV");
        labels.forEach(label -> donate(label, TestPictures.drawn("a picture of " + label)));
        assertThat(monkey.export().exportImages(labels))
                .extracting(ExportedImage::label)
                .endsWith(labels.toArray(String[]::new));
    }

    @Test
    void votesAreCounted() {
        UUID egg = donatedEgg().uuid();
        for (int vote = 0; vote < 12; vote++) {
            monkey.validation().validateImage(egg, ValidationAction.YES);
        }
        monkey.validation().validateImage(egg, ValidationAction.NO);
        ExportedImage voted = monkey.export().exportImages(List.of("egg")).get(0);
        assertThat(voted.numYes()).isEqualTo(12);
        assertThat(voted.numNo()).isEqualTo(1);
        assertThat(voted.probability()).isEqualTo(0.9230769f);
    }

    @Test
    void aReportChangesNothing() {
        UUID egg = donatedEgg().uuid();
        ImageInfo before = monkey.validation().getImage(egg);
        monkey.reports()
                .reportImage(egg, PictureReport.builder().reason("it is a ball").build());
        assertThat(monkey.validation().getImage(egg)).isEqualTo(before);
        assertThat(before.provider()).isEqualTo(ImageProvider.DONATION);
        assertThat(before.url()).isEqualTo("/donations/" + egg);
    }

    @Test
    void bytesComeBackWholeAndInParts() throws IOException {
        UUID egg = donatedEgg().uuid();
        try (Download whole = monkey.donations().getDonation(egg);
                Download byUrl = monkey.donations().getDonatedPicture(egg);
                Download part = monkey.donations()
                        .getDonation(
                                egg,
                                GetDonationOptions.builder()
                                        .range("bytes=10-19")
                                        .build())) {
            assertThat(whole.mediaType()).isEqualTo("image/jpeg");
            assertThat(whole.length()).hasValue(EGG.length);
            assertThat(whole.stream().readAllBytes()).isEqualTo(EGG);
            assertThat(byUrl.stream().readAllBytes()).isEqualTo(EGG);
            assertThat(part.stream().readAllBytes()).isEqualTo(Arrays.copyOfRange(EGG, 10, 20));
            assertThat(part.headers().first("Content-Range")).hasValue("bytes 10-19/" + EGG.length);
        }
    }

    @Test
    void chanceFindsEveryPicture() {
        List<String> all = monkey.export().exportImages(List.of("dog", "banana", "tennis ball")).stream()
                .map(image -> image.uuid().toString())
                .toList();
        assertThat(Stream.generate(() -> monkey.validation().getRandomImage())
                        .limit(100)
                        .map(RandomImage::uuid)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void theIdOfARequestComesBack() {
        ApiResponse<@Nullable DonationReceipt> answer = monkey.donations()
                .donateWithResponse(
                        form("egg", EGG),
                        DonateOptions.builder().xRequestId("egg-1").build());
        assertThat(answer.body()).isNull();
        assertThat(answer.headers().first("X-Request-Id")).hasValue("egg-1");
    }

    @Test
    void refusalsHaveTypesAndReasons() {
        donate("egg", EGG);
        assertRefused(ConflictException.class, "already exists", () -> donate("egg", EGG));
        assertRefused(
                UnprocessableContentException.class,
                "invalid label",
                () -> donate("Egg", TestPictures.drawn("another egg")));
        assertRefused(UnprocessableContentException.class, "MIME type", () -> donate("egg", new byte[] {1, 2, 3}));
        assertRefused(
                NotFoundException.class, "not found", () -> monkey.validation().getImage(UNKNOWN));
        assertRefused(
                NotFoundException.class, "not found", () -> monkey.donations().getDonation(UNKNOWN));
        assertRefused(ContentTooLargeException.class, "too large", () -> donate("egg", Arrays.copyOf(EGG, 6 << 20)));
    }

    private ExportedImage donatedEgg() {
        donate("egg", EGG);
        return monkey.export().exportImages(List.of("egg")).get(0);
    }

    private void donate(String label, byte[] picture) {
        monkey.donations().donate(form(label, picture));
    }

    private static DonationForm form(String label, byte[] picture) {
        return DonationForm.builder()
                .label(label)
                .image(Upload.of("picture.jpg", picture))
                .build();
    }

    private static void assertRefused(Class<? extends ApiException> type, String reason, ThrowingCallable call) {
        assertThatExceptionOfType(type)
                .isThrownBy(call)
                .satisfies(failure -> assertThat(failure.body(ImageMonkeyError.class)
                                .orElseThrow()
                                .error())
                        .contains(reason));
    }
}
