package dev.darkroom.tests.endtoend;

import dev.darkroom.client.ClientBuilder;
import dev.darkroom.client.body.Download;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.procore.ProcoreClient;
import dev.darkroom.client.procore.model.Image;
import dev.darkroom.client.procore.model.ImageCreate;
import dev.darkroom.client.procore.model.ImageCreateForm;
import dev.darkroom.tests.wire.TestPictures;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;

/** A caller that sends a huge picture, fetches it again, and prints the digests of both. */
final class LargeStreams {

    private static final long COMPANY = 8;
    private static final long PROJECT = 56;

    private LargeStreams() {}

    /** Takes the server's address, the size in bytes, and whether the size is announced. */
    public static void main(String[] arguments) throws IOException {
        URI server = URI.create(arguments[0]);
        long size = Long.parseLong(arguments[1]);
        LargePicture picture = new LargePicture(TestPictures.drawn("a wall from afar"), size);
        System.out.println(picture.digest());
        Upload upload = Upload.of("wall.jpg", picture::open);
        try (ProcoreClient procore = ProcoreClient.builder()
                        .baseUri(server)
                        .bearerToken("procore-demo-token")
                        .build();
                OperationClient pictures = new Pictures(server).caller()) {
            Image image = procore.images()
                    .createImage(
                            COMPANY,
                            PROJECT,
                            ImageCreateForm.builder()
                                    .imageName("wall.jpg")
                                    .image(ImageCreate.builder().build())
                                    .imageData(Boolean.parseBoolean(arguments[2]) ? upload.withLength(size) : upload)
                                    .build());
            String path = URI.create(Objects.requireNonNull(image.url())).getPath();
            try (Download download = pictures.send(
                            OperationRequest.of("GET", "getPicture", path).accept("image/jpeg"),
                            ResponseDecoder.download())
                    .body()) {
                System.out.println(LargePicture.digest(download.stream()));
            }
        }
    }

    /** Fetches the pictures whose addresses are handed out: what a generated operation with a binary answer does. */
    private static final class Pictures extends ClientBuilder<Pictures> {

        Pictures(URI server) {
            super(server);
        }

        @Override
        protected OperationClient caller() {
            return super.caller();
        }
    }
}
