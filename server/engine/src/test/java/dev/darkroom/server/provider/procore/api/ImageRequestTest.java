package dev.darkroom.server.provider.procore.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.darkroom.server.api.procore.model.ImageCreate;
import dev.darkroom.server.api.procore.model.ImageCreateForm;
import dev.darkroom.server.api.procore.model.ImageCreateRequest;
import dev.darkroom.server.api.procore.model.UploadReference;
import dev.darkroom.server.spi.ProviderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageRequestTest {

    private static final ImageCreate IMAGE =
            ImageCreate.builder().isPrivate(false).build();

    /** Names: of the reference's form, of the guide's form, of the upload itself. */
    @ParameterizedTest
    @CsvSource({"a.jpg, b.jpg, c.jpg, b.jpg", "a.jpg, , c.jpg, a.jpg", ", b.jpg, , b.jpg", ", , c.jpg, c.jpg"})
    void namesAnImageOfTheGuidesForm(String outer, String inner, String prepared, String expected) {
        ImageRequest request = ImageRequest.of(ImageCreateRequest.builder()
                .image(IMAGE)
                .imageName(outer)
                .upload(UploadReference.builder().uuid("U1").imageName(inner).build())
                .build());

        assertThat(request.uploadUuid()).isEqualTo("U1");
        assertThat(request.fileName(prepared, 255)).isEqualTo(expected);
    }

    @Test
    void theReferencesFormNeedsAName() {
        ImageRequest request = ImageRequest.of(
                ImageCreateForm.builder().image(IMAGE).uploadUuid("U1").build());

        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> request.fileName("prepared.jpg", 255))
                .satisfies(refusal -> assertThat(refusal.answer().status()).isEqualTo(400));
    }

    @Test
    void aNameCanBeTooLong() {
        ImageRequest request = ImageRequest.of(ImageCreateForm.builder()
                .image(IMAGE)
                .uploadUuid("U1")
                .imageName("12345")
                .build());

        assertThat(request.fileName(null, 5)).isEqualTo("12345");
        assertThatExceptionOfType(ProviderException.class).isThrownBy(() -> request.fileName(null, 4));
    }
}
