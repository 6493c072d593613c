package dev.darkroom.server.provider.procore;

import static dev.darkroom.server.provider.procore.ProcoreErrors.contradiction;
import static dev.darkroom.server.provider.procore.ProcoreErrors.forbidden;
import static dev.darkroom.server.provider.procore.ProcoreErrors.invalidParameter;
import static dev.darkroom.server.provider.procore.ProcoreErrors.notFound;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.api.FilePart;
import dev.darkroom.server.api.procore.UploadsApi;
import dev.darkroom.server.api.procore.model.CreateProjectUploadParameters;
import dev.darkroom.server.api.procore.model.ProjectUploadRequest;
import dev.darkroom.server.api.procore.model.SendUploadFileParameters;
import dev.darkroom.server.api.procore.model.UploadFileForm;
import dev.darkroom.server.api.procore.model.UploadInstructions;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.library.format.PictureHeader;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.ProviderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files on their way to images; this server is its own storage service. */
final class UploadResource implements UploadsApi, AccessRule<Upload> {

    private static final String UUID_PARAMETER = "upload_uuid";

    private final ProviderContext context;
    private final Archive archive;
    private final Entrance entrance;
    private final String sendPath;

    UploadResource(ProviderContext context, Archive archive, Entrance entrance, Contract contract) {
        this.context = context;
        this.archive = archive;
        this.entrance = entrance;
        this.sendPath = contract.operation("sendUploadFile").path();
    }

    @Override
    public CreateProjectUploadResponse createProjectUpload(
            CreateProjectUploadParameters parameters, @Nullable ProjectUploadRequest request) {
        Visit visit = entrance.enter(parameters.procoreCompanyId(), parameters.projectId());
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        forgetExpired(now);
        Upload upload = Upload.prepared(
                context.ids().ulid(context.clock().millis()),
                visit,
                request == null ? null : request.responseFilename(),
                request == null ? null : request.responseContentType(),
                now);
        archive.uploads().add(upload);
        return CreateProjectUploadResponse.created(UploadInstructions.builder()
                .uuid(upload.uuid())
                .url(url(upload))
                .fields(UploadFields.of(upload))
                .build());
    }

    private String url(Upload upload) {
        String base = context.request().base().toString();
        return base.replaceAll("/$", "") + sendPath.replace("{upload_uuid}", upload.uuid());
    }

    private void forgetExpired(Instant now) {
        for (Upload upload : archive.uploads().expired(now)) {
            UUID picture = upload.picture();
            context.pictures()
                    .remove(
                            picture == null ? List.of() : List.of(picture),
                            () -> archive.uploads().remove(upload.uuid()));
        }
    }

    @Override
    public SendUploadFileResponse sendUploadFile(SendUploadFileParameters parameters, UploadFileForm form) {
        Upload upload = context.request().scope(this);
        UploadFields.firstDifference(UploadFields.of(upload), UploadFields.of(form))
                .ifPresent(name -> {
                    throw forbidden("the field " + name + " is not as it was handed out");
                });
        FilePart file = form.file();
        if (file.size() == 0) {
            throw contradiction("file", "file is empty");
        }
        PictureFacts facts;
        try {
            facts = PictureHeader.readAny(file.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.pictures().add(file.file(), facts, file.size(), file.sha256(), picture -> {
            UUID replaced = open(upload.uuid()).picture();
            archive.uploads().receive(upload.uuid(), picture.id());
            context.pictures().remove(replaced == null ? List.of() : List.of(replaced), () -> {});
            return picture;
        });
        return SendUploadFileResponse.noContent();
    }

    @Override
    public boolean appliesTo(Operation operation) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(UUID_PARAMETER));
    }

    @Override
    public Upload check(Operation operation, JsonNode parameters) {
        if (!context.request().header("Authorization").isEmpty()) {
            throw invalidParameter("Authorization", "is not for the storage service");
        }
        return open(parameters.path(UUID_PARAMETER).asText());
    }

    /** An upload that still takes a file. */
    Upload open(String uuid) {
        Upload upload = archive.uploads().find(uuid).orElseThrow(() -> notFound("upload " + uuid));
        if (upload.used()) {
            throw forbidden("upload " + uuid + " was used");
        }
        if (context.clock().instant().isAfter(upload.sendUntil())) {
            throw forbidden("upload " + uuid + " has waited too long for its file");
        }
        return upload;
    }
}
