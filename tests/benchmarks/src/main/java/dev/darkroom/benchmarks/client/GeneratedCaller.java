package dev.darkroom.benchmarks.client;

import dev.darkroom.client.body.Download;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.http.HttpClientTransport;
import dev.darkroom.client.imagemonkey.ImageMonkeyClient;
import dev.darkroom.client.imagemonkey.model.DonationForm;
import dev.darkroom.client.procore.ProcoreClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** The generated clients with their usual settings. */
final class GeneratedCaller implements Caller {

    private final ProcoreClient procore;
    private final ImageMonkeyClient imageMonkey;
    private final DonationForm picture;
    private final DonationForm file;

    private GeneratedCaller(ProcoreClient procore, ImageMonkeyClient imageMonkey, Path file) {
        this.procore = procore;
        this.imageMonkey = imageMonkey;
        this.picture = form(Upload.of("photo.jpg", StandIn.PICTURE));
        this.file = form(Upload.of(file).withFileName("photo.jpg"));
    }

    static Caller usual(String baseUri, Path file) {
        return new GeneratedCaller(
                ProcoreClient.builder()
                        .baseUri(baseUri)
                        .bearerToken(StandIn.TOKEN)
                        .build(),
                ImageMonkeyClient.builder().baseUri(baseUri).build(),
                file);
    }

    static Caller withoutJersey(String baseUri, Path file) {
        return new GeneratedCaller(
                ProcoreClient.builder()
                        .baseUri(baseUri)
                        .bearerToken(StandIn.TOKEN)
                        .transport(HttpClientTransport::new)
                        .build(),
                ImageMonkeyClient.builder()
                        .baseUri(baseUri)
                        .transport(HttpClientTransport::new)
                        .build(),
                file);
    }

    private static DonationForm form(Upload upload) {
        return DonationForm.builder()
                .label(StandIn.LABEL)
                .image(upload.withMediaType("image/jpeg"))
                .build();
    }

    @Override
    public Object show() {
        return procore.images().showImage(StandIn.IMAGE, StandIn.COMPANY, StandIn.PROJECT);
    }

    @Override
    public Object list() {
        return procore.images().listImages(StandIn.COMPANY, StandIn.PROJECT);
    }

    @Override
    public Object upload() {
        return Objects.requireNonNull(imageMonkey.donations().donate(picture));
    }

    @Override
    public Object uploadFile() {
        return Objects.requireNonNull(imageMonkey.donations().donate(file));
    }

    @Override
    public long download() throws IOException {
        try (Download download = imageMonkey.donations().getDonation(StandIn.DONATION)) {
            return Drain.of(download.stream());
        }
    }

    @Override
    public void close() {
        procore.close();
        imageMonkey.close();
    }
}
