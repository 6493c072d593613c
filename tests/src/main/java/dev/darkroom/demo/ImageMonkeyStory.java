package dev.darkroom.demo;

import dev.darkroom.client.body.Upload;
import dev.darkroom.client.imagemonkey.ImageMonkeyClient;
import dev.darkroom.client.imagemonkey.model.DonationForm;
import dev.darkroom.client.imagemonkey.model.ExportedImage;
import dev.darkroom.client.imagemonkey.model.Label;
import dev.darkroom.client.imagemonkey.model.PictureReport;
import dev.darkroom.client.imagemonkey.model.ValidationAction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A picture is donated, voted on and exported. */
final class ImageMonkeyStory implements Story {

    @Override
    public String title() {
        return "ImageMonkey: a picture is donated, voted on and exported";
    }

    @Override
    public void tell(Stage stage) throws IOException {
        try (ImageMonkeyClient monkey = ImageMonkeyClient.builder()
                .baseUri(stage.server())
                .transport(stage.transport())
                .build()) {
            List<String> labels =
                    monkey.labels().listLabels().stream().map(Label::name).toList();
            stage.expect("there is a label for spoons", labels.contains("spoon"));

            Path file = stage.picture("a silver spoon");
            DonationForm form =
                    DonationForm.builder().label("spoon").image(Upload.of(file)).build();
            monkey.donations().donate(form);
            stage.expectRefusal(
                    "the same picture is not taken twice",
                    409,
                    () -> monkey.donations().donate(form));

            UUID spoon = monkey.export().exportImages(List.of("spoon")).get(0).uuid();
            monkey.validation().validateImage(spoon, ValidationAction.YES);
            monkey.validation().validateImage(spoon, ValidationAction.YES);
            monkey.validation().validateImage(spoon, ValidationAction.NO);
            ExportedImage exported =
                    monkey.export().exportImages(List.of("spoon")).get(0);
            stage.expect("two of three votes agree", exported.probability() == 2f / 3f);
            stage.expect(
                    "the bytes are the donated ones",
                    stage.same(monkey.donations().getDonation(spoon), file));
            monkey.reports()
                    .reportImage(
                            spoon,
                            PictureReport.builder().reason("it is a fork").build());
        }
    }
}
