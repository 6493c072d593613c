package dev.darkroom.tests.endtoend;

import dev.darkroom.client.body.Upload;
import dev.darkroom.client.imagemonkey.ImageMonkeyClient;
import dev.darkroom.client.imagemonkey.model.DonationForm;
import dev.darkroom.client.imagemonkey.model.ExportedImage;
import dev.darkroom.client.imagemonkey.model.Label;
import dev.darkroom.tests.wire.TestPictures;
import java.util.List;

/** What tests say to ImageMonkey again and again. */
final class Donors {

    private Donors() {}

    static void donate(ImageMonkeyClient monkey, String label, String picture) {
        donate(monkey, label, TestPictures.drawn(picture));
    }

    static void donate(ImageMonkeyClient monkey, String label, byte[] picture) {
        monkey.donations()
                .donate(DonationForm.builder()
                        .label(label)
                        .image(Upload.of("picture.jpg", picture))
                        .build());
    }

    /** Every picture there is. */
    static List<ExportedImage> all(ImageMonkeyClient monkey) {
        return monkey.export()
                .exportImages(
                        monkey.labels().listLabels().stream().map(Label::name).toList());
    }
}
