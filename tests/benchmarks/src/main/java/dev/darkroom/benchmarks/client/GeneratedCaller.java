package dev.darkroom.benchmarks.client;

import dev.darkroom.client.body.Upload;
import dev.darkroom.client.procore.ProcoreClient;
import dev.darkroom.client.procore.model.ImageCreate;
import dev.darkroom.client.procore.model.ImageCreateForm;

/** The generated client with its usual settings. */
final class GeneratedCaller implements Caller {

    private final ProcoreClient client;
    private final ImageCreateForm form;

    GeneratedCaller(String baseUri) {
        this.client = ProcoreClient.builder()
                .baseUri(baseUri)
                .bearerToken(StandIn.TOKEN)
                .build();
        this.form = ImageCreateForm.builder()
                .image(ImageCreate.builder().description(StandIn.DESCRIPTION).build())
                .imageData(Upload.of("photo.jpg", StandIn.FILE).withMediaType("image/jpeg"))
                .build();
    }

    @Override
    public Object show() {
        return client.images().showImage(StandIn.IMAGE, StandIn.COMPANY, StandIn.PROJECT);
    }

    @Override
    public Object list() {
        return client.images().listImages(StandIn.COMPANY, StandIn.PROJECT);
    }

    @Override
    public Object upload() {
        return client.images().createImage(StandIn.COMPANY, StandIn.PROJECT, form);
    }

    @Override
    public void close() {
        client.close();
    }
}
