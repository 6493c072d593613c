package dev.darkroom.tests.toy.server;

import dev.darkroom.server.api.FilePart;
import dev.darkroom.server.api.lightbox.SlidesApi;
import dev.darkroom.server.api.lightbox.model.ChangeSlideParameters;
import dev.darkroom.server.api.lightbox.model.Colour;
import dev.darkroom.server.api.lightbox.model.GetPictureParameters;
import dev.darkroom.server.api.lightbox.model.ListSlidesParameters;
import dev.darkroom.server.api.lightbox.model.Removal;
import dev.darkroom.server.api.lightbox.model.RemoveSlideParameters;
import dev.darkroom.server.api.lightbox.model.ReplacePictureParameters;
import dev.darkroom.server.api.lightbox.model.Slide;
import dev.darkroom.server.api.lightbox.model.SlideChange;
import dev.darkroom.server.api.lightbox.model.SlideDraft;
import dev.darkroom.server.api.lightbox.model.SlideForm;
import dev.darkroom.server.api.lightbox.model.SlideOrder;
import dev.darkroom.server.api.lightbox.model.WriteCaptionParameters;
import dev.darkroom.server.spi.CurrentRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Slides are laid down, looked through, changed and taken away. */
final class SlidesResource implements SlidesApi {

    private static final long ONLY_TABLE = 1;

    private final LightTable table;
    private final CurrentRequest request;

    SlidesResource(LightTable table, CurrentRequest request) {
        this.table = table;
        this.request = request;
    }

    @Override
    public ListSlidesResponse listSlides(ListSlidesParameters parameters) {
        table.asked(parameters);
        List<LaidSlide> all = parameters.xTable() == ONLY_TABLE ? table.slides() : List.of();
        List<Slide> found = new ArrayList<>(all.stream()
                .filter(new SlideFilter(parameters))
                .map(LaidSlide::slide)
                .toList());
        if (parameters.order() == SlideOrder.NEWEST) {
            Collections.reverse(found);
        }
        return ListSlidesResponse.ok(found).xTotal(found.size());
    }

    @Override
    public SortSlidesResponse sortSlides(List<UUID> body) {
        table.sort(body);
        return SortSlidesResponse.noContent();
    }

    @Override
    public AddSlideResponse addSlide(SlideDraft slideDraft) {
        Slide.Builder slide = drafted(slideDraft);
        if (slideDraft.url() != null) {
            slide.notes(Map.of("url", slideDraft.url()));
        }
        return laid(slide, new byte[0], "image/png");
    }

    @Override
    public AddSlideResponse addSlide(SlideForm slideForm) {
        SlideDraft draft = slideForm.draft();
        List<FilePart> files = Stream.concat(
                        Stream.of(slideForm.picture()),
                        slideForm.extras() == null ? Stream.of() : slideForm.extras().stream())
                .toList();
        Map<String, @Nullable Object> notes = new LinkedHashMap<>();
        notes.put("copies", slideForm.copies());
        notes.put("files", files.stream().map(SlidesResource::told).toList());
        Slide.Builder slide = draft == null ? Slide.builder().colour(Colour.RED) : drafted(draft);
        slideForm.additionalProperties().forEach(notes::put);
        return laid(
                slide.notes(notes),
                bytes(slideForm.picture()),
                Objects.requireNonNullElse(slideForm.picture().mediaType(), "image/png"));
    }

    private static String told(FilePart file) {
        return file.name() + " " + file.fileName() + " " + file.mediaType() + " " + file.size();
    }

    private static byte[] bytes(FilePart file) {
        try {
            return Files.readAllBytes(file.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Members that the document does not name are kept with the slide. */
    private static Slide.Builder drafted(SlideDraft draft) {
        Slide.Builder slide = Slide.builder()
                .title(draft.title())
                .colour(Objects.requireNonNullElse(draft.colour(), Colour.RED))
                .marks(draft.marks());
        draft.additionalProperties().forEach(slide::additionalProperty);
        return slide;
    }

    private AddSlideResponse laid(Slide.Builder slide, byte[] picture, String mediaType) {
        Slide laid = table.add(slide.id(LightTable.id(0)).build(), picture, mediaType);
        return AddSlideResponse.created(laid).location(request.base() + "lightbox/slides/" + laid.id());
    }

    @Override
    public ChangeSlideResponse changeSlide(ChangeSlideParameters parameters, SlideChange slideChange) {
        if (table.wasTaken(parameters.slideId())) {
            return ChangeSlideResponse.ok(null);
        }
        return ChangeSlideResponse.ok(table.change(parameters.slideId(), laid -> laid.with(changed(laid, slideChange)))
                .orElseThrow(LightboxErrors::noSuchSlide)
                .slide());
    }

    private static Slide changed(LaidSlide laid, SlideChange change) {
        Slide.Builder slide = laid.slide().toBuilder();
        if (change.hasTitle()) {
            slide.title(change.title());
        }
        if (change.labels() != null) {
            slide.labels(change.labels());
        }
        return slide.build();
    }

    @Override
    public RemoveSlideResponse removeSlide(RemoveSlideParameters parameters, @Nullable Removal removal) {
        if (!table.take(parameters.slideId())) {
            throw LightboxErrors.noSuchSlide();
        }
        table.taken(
                removal == null ? "nothing said" : String.valueOf(removal.reason()),
                String.valueOf(request.principal().account()));
        return RemoveSlideResponse.noContent();
    }

    @Override
    public GetPictureResponse getPicture(GetPictureParameters parameters) {
        LaidSlide laid = table.find(parameters.slideId()).orElseThrow(LightboxErrors::noSuchSlide);
        return GetPictureResponse.ok(out -> out.write(laid.picture())).type(laid.mediaType());
    }

    @Override
    public ReplacePictureResponse replacePicture(ReplacePictureParameters parameters, FilePart filePart) {
        byte[] bytes = bytes(filePart);
        table.change(parameters.slideId(), laid -> laid.with(bytes)).orElseThrow(LightboxErrors::noSuchSlide);
        return ReplacePictureResponse.noContent();
    }

    @Override
    public WriteCaptionResponse writeCaption(WriteCaptionParameters parameters, String text) {
        if (table.find(parameters.slideId()).isEmpty()) {
            throw LightboxErrors.noSuchSlide();
        }
        return WriteCaptionResponse.ok("„" + text + "“");
    }
}
