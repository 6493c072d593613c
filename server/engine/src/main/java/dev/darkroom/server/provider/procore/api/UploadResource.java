package dev.darkroom.server.provider.procore.api;

import static dev.darkroom.server.provider.procore.api.ProcoreErrors.contradiction;
import static dev.darkroom.server.provider.procore.api.ProcoreErrors.forbidden;

import dev.darkroom.server.api.FilePart;
import dev.darkroom.server.api.procore.UploadsApi;
import dev.darkroom.server.api.procore.model.CreateProjectUploadParameters;
import dev.darkroom.server.api.procore.model.ProjectUploadRequest;
import dev.darkroom.server.api.procore.model.SendUploadFileParameters;
import dev.darkroom.server.api.procore.model.UploadFileForm;
import dev.darkroom.server.api.procore.model.UploadInstructions;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.library.format.PictureHeader;
import dev.darkroom.server.provider.procore.domain.ProcoreRepositories;
import dev.darkroom.server.provider.procore.domain.ProjectScope;
import dev.darkroom.server.provider.procore.domain.Upload;
import dev.darkroom.server.spi.ProviderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files on their way to images; this server is its own storage service. */
public final class UploadResource implements UploadsApi {

    private final ProviderContext context;
    private final ProcoreRepositories repositories;
    private final ProjectAccess access;
    private final UploadAccess sending;
    private final String sendPath;
    private final Upload.Lifetimes lifetimes;

    /** Works on what is kept. */
    public UploadResource(
            ProviderContext context,
            ProcoreRepositories repositories,
            ProjectAccess access,
            UploadAccess sending,
            Contract contract) {
        this.context = context;
        this.repositories = repositories;
        this.access = access;
        this.sending = sending;
        this.sendPath = contract.operation("sendUploadFile").path();
        this.lifetimes = new Upload.Lifetimes(
                contract.lifetime("UploadInstructions", "url"), contract.lifetime("UploadInstructions", "uuid"));
    }

    @Override
    public CreateProjectUploadResponse createProjectUpload(
            CreateProjectUploadParameters parameters, @Nullable ProjectUploadRequest request) {
        ProjectScope scope = access.require();
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        forgetExpired(now);
        Upload upload = Upload.prepared(
                context.ids().ulid(context.clock().millis()),
                scope,
                request == null ? null : request.responseFilename(),
                request == null ? null : request.responseContentType(),
                now,
                lifetimes);
        repositories.uploads().add(upload);
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
        for (Upload upload : repositories.uploads().expired(now)) {
            UUID picture = upload.picture();
            context.pictures()
                    .remove(
                            picture == null ? List.of() : List.of(picture),
                            () -> repositories.uploads().remove(upload.uuid()));
        }
    }

    @Override
    public SendUploadFileResponse sendUploadFile(SendUploadFileParameters parameters, UploadFileForm form) {
        Upload upload = sending.require();
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
            UUID replaced = sending.open(upload.uuid()).picture();
            repositories.uploads().receive(upload.uuid(), picture.id());
            context.pictures().remove(replaced == null ? List.of() : List.of(replaced), () -> {});
            return picture;
        });
        return SendUploadFileResponse.noContent();
    }
}
