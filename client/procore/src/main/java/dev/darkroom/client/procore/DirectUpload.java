package dev.darkroom.client.procore;

import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.RemoteAddress;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.DarkroomException;
import dev.darkroom.client.procore.model.Image;
import dev.darkroom.client.procore.model.ImageCreateRequest;
import dev.darkroom.client.procore.model.UploadInstructions;
import dev.darkroom.client.retry.RetryClass;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Uploads whose file does not go to Procore but to its storage service (a presigned POST): between {@link
 * UploadsApi#createProjectUpload(long, long)}, which tells where and how, and the call that uses the upload.
 */
public final class DirectUpload {

    private DirectUpload() {}

    /**
     * Sends the file of an upload: its fields as they came, and the file last, because storage services disregard what follows
     * it. No access token goes along. Sending again replaces the file.
     *
     * @param procore whose connections are used
     * @throws DarkroomException if it fails; it is an {@link ApiException} where the storage service refuses, often with an
     *     XML document as {@link ApiException#rawBody()}
     * @throws IllegalArgumentException if the address of the upload is none; the message does not show it
     */
    public static void send(ProcoreClient procore, UploadInstructions instructions, Upload file) {
        Map<String, Object> form = new LinkedHashMap<>(instructions.fields());
        form.put("file", file);
        procore.operations()
                .send(
                        OperationRequest.of("POST", "DirectUpload", "")
                                .at(RemoteAddress.parse(instructions.url()))
                                .retry(RetryClass.IDEMPOTENT)
                                .multipart("multipart/form-data", form),
                        ResponseDecoder.none());
    }

    /**
     * Makes an image of a file in all three steps: prepares the upload, sends the file to the storage service, and makes the
     * image of it. An upload of which no image is made is of no use to anybody, so after a failure begin anew.
     *
     * @param procore whose connections and access token are used; the storage service is not shown the token
     * @param request what is said of the image; its upload is the one that is made here, and its name that of the file
     *     unless it has one
     * @return the image
     * @throws DarkroomException if a step fails
     */
    public static Image createImage(
            ProcoreClient procore, long procoreCompanyId, long projectId, ImageCreateRequest request, Upload file) {
        UploadInstructions instructions = procore.uploads().createProjectUpload(projectId, procoreCompanyId);
        send(procore, instructions, file);
        String name = request.imageName();
        ImageCreateRequest complete = request.toBuilder()
                .uploadUuid(instructions.uuid())
                .imageName(name == null ? file.fileName() : name)
                .build();
        return procore.images().createImage(procoreCompanyId, projectId, complete);
    }
}
