package dev.darkroom.client.procore;

import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.RemoteAddress;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.DarkroomException;
import dev.darkroom.client.procore.model.UploadInstructions;
import dev.darkroom.client.retry.RetryClass;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The step of a direct upload that does not go to Procore but to its storage service (a presigned POST): between {@link
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
}
