package dev.darkroom.tests.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.darkroom.client.lightbox.model.BoxMark;
import dev.darkroom.client.lightbox.model.Colour;
import dev.darkroom.client.lightbox.model.Frame;
import dev.darkroom.client.lightbox.model.ListSlidesOptions;
import dev.darkroom.client.lightbox.model.Slide;
import dev.darkroom.client.lightbox.model.SlideChange;
import dev.darkroom.client.lightbox.model.SlideDraft;
import dev.darkroom.client.lightbox.model.SlideMark;
import dev.darkroom.client.lightbox.model.SlideOrder;
import dev.darkroom.client.lightbox.model.SlideSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated classes as values. */
class ToyModelsTest {

    private static final UUID ID = UUID.fromString("3fa85f64-5717-4562-b3fc-2c963f66afa6");

    private static Slide.Builder slide() {
        return Slide.builder().id(ID).colour(Colour.RED);
    }

    @Test
    void aMemberWithoutANameMayBeNullWhereTheDocumentSaysSo() {
        String json = "{\"frames\":[{\"id\":1,\"1999\":null,\"2000\":3}]}";
        try (Recorded recorded = Recorded.answering(200, json)) {
            Frame frame = recorded.client().frames().listFrames(7).frames().get(0);

            assertThat(frame.additionalProperties())
                    .containsEntry("1999", null)
                    .containsEntry("2000", 3)
                    .hasSize(2);
            Frame changed = frame.toBuilder().additionalProperty("2001", null).build();
            assertThat(new ObjectMapper().valueToTree(changed).toString())
                    .isEqualTo("{\"id\":1,\"1999\":null,\"2000\":3,\"2001\":null}");
        }
    }

    @Test
    void aRequiredMemberIsAskedFor() {
        assertThatThrownBy(() -> Slide.builder().id(ID).build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("colour is missing");
        assertThatThrownBy(() -> SlideSize.builder().width(1).build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("height is missing");
    }

    @Test
    void whatIsAbsentIsNull() {
        Slide slide = slide().build();

        assertThat(slide.title()).isNull();
        assertThat(slide.takenAt()).isNull();
        assertThat(slide.isPrivate()).isNull();
        assertThat(slide.marks()).isNull();
        assertThat(slide.labels()).isNull();
        assertThat(slide.additionalProperties()).isEmpty();
    }

    @Test
    void listsAndMapsAreCopied() {
        List<SlideMark> marks = new ArrayList<>(List.of(new SlideMark.Name("edge")));
        Map<String, String> labels = new LinkedHashMap<>(Map.of("de", "Mond"));
        Slide.Builder builder = slide().marks(marks).labels(labels).additionalProperty("a", 1);
        Slide slide = builder.build();

        marks.clear();
        labels.put("en", "moon");
        builder.additionalProperty("b", 2).title("later");

        assertThat(slide.marks()).containsExactly(new SlideMark.Name("edge"));
        assertThat(slide.labels()).containsExactly(Map.entry("de", "Mond"));
        assertThat(slide.additionalProperties()).containsExactly(Map.entry("a", 1));
        assertThat(slide.title()).isNull();
    }

    @Test
    void listsAndMapsMayHaveHolesWhereTheDocumentSaysSo() {
        List<@Nullable Integer> grades = Arrays.asList(3, null);
        Map<String, @Nullable Integer> prints = new LinkedHashMap<>();
        prints.put("1999", null);

        Slide slide = slide().grades(grades).prints(prints).build();

        assertThat(slide.grades()).containsExactly(3, null);
        assertThat(slide.prints()).containsExactlyEntriesOf(prints);
    }

    @Test
    void listsAndMapsCannotBeChanged() {
        Slide slide = slide().marks(List.of()).labels(Map.of("de", "Mond")).build();
        ListSlidesOptions options = ListSlidesOptions.builder().ids(List.of(1L)).build();
        List<SlideMark> marks = slide.marks();
        Map<String, String> labels = slide.labels();
        Map<String, Object> more = slide.additionalProperties();
        List<Long> ids = options.ids();

        assertThatThrownBy(() -> marks.add(new SlideMark.Name("a"))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> labels.put("a", "b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> more.put("a", "b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ids.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void equalMembersMakeEqualObjects() {
        Slide one = slide().title("Moon")
                .marks(List.of(box(3)))
                .additionalProperty("a", 1)
                .build();
        Slide same = slide().additionalProperty("a", 1)
                .marks(List.of(box(3)))
                .title("Moon")
                .build();

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isEqualTo(one).isNotEqualTo(null);
        assertThat(one)
                .isNotEqualTo(slide().title("Moon").marks(List.of(box(3))).build())
                .isNotEqualTo(one.toBuilder().title("Sun").build())
                .isNotEqualTo(one.toBuilder().marks(List.of(box(4))).build())
                .isNotEqualTo("Moon");
    }

    private static SlideMark box(int side) {
        return BoxMark.builder().kind("box").side(side).build();
    }

    @Test
    void anAbsentMemberIsNotEqualToANull() {
        SlideChange nothing = SlideChange.builder().build();
        SlideChange cleared = SlideChange.builder().title(null).build();

        assertThat(nothing).isNotEqualTo(cleared);
        assertThat(nothing.hasTitle()).isFalse();
        assertThat(cleared.hasTitle()).isTrue();
        assertThat(cleared.title()).isNull();
    }

    @Test
    void aCopyDiffersWhereItWasChanged() {
        Slide slide = slide().title("Moon")
                .labels(Map.of("de", "Mond"))
                .additionalProperty("a", 1)
                .build();

        Slide copy = slide.toBuilder().colour(Colour.GREEN).build();

        assertThat(copy.colour()).isEqualTo(Colour.GREEN);
        assertThat(copy.title()).isEqualTo("Moon");
        assertThat(copy.hasTitle()).isTrue();
        assertThat(copy.additionalProperties()).containsExactly(Map.entry("a", 1));
        assertThat(slide.toBuilder().build()).isEqualTo(slide);
        assertThat(slide.colour()).isEqualTo(Colour.RED);
        assertThat(slide().build().toBuilder().build().hasTitle()).isFalse();
    }

    @Test
    void aTextShowsTheMembers() {
        assertThat(SlideDraft.builder().title("Moon").colour(Colour.of("mauve")).build())
                .hasToString("SlideDraft[title=Moon, colour=mauve, marks=null, url=null]");
    }

    @Test
    void anOpenEnumKnowsWhatItKnows() {
        assertThat(Colour.of("dark-blue"))
                .isEqualTo(Colour.DARK_BLUE)
                .hasSameHashCodeAs(Colour.DARK_BLUE)
                .hasToString("dark-blue");
        assertThat(Colour.of("dark-blue").isKnown()).isTrue();
        assertThat(Colour.of("mauve").isKnown()).isFalse();
        assertThat(Colour.of("mauve").value()).isEqualTo("mauve");
    }

    @Test
    void aClosedEnumTakesWhatWasAddedYesterday() {
        assertThat(SlideOrder.of("-newest")).isSameAs(SlideOrder.MINUS_NEWEST);
        assertThat(SlideOrder._360.value()).isEqualTo("360");
        assertThat(SlideOrder.A_B_C.value()).isEqualTo("a\"b\\<c>");
        assertThat(SlideOrder.of("oldest").value()).isEqualTo("oldest");
        assertThat(SlideOrder.of("oldest").isKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"newest, 1", "-newest, -1", "360, 0", "oldest, 9"})
    void enumsCanBeSwitchedOver(String text, int expected) {
        int direction = switch (SlideOrder.of(text).known()) {
            case NEWEST -> 1;
            case MINUS_NEWEST -> -1;
            case _360, A_B_C -> 0;
            case UNRECOGNIZED -> 9;
        };

        assertThat(direction).isEqualTo(expected);
    }

    @Test
    void theVariantsOfAUnionCanBeToldApart() {
        SlideMark mark = new SlideMark.Unknown(JsonNodeFactory.instance.objectNode());

        assertThat(mark).isInstanceOf(SlideMark.class).isNotInstanceOf(BoxMark.class);
        assertThat(SlideMark.class.isSealed()).isTrue();
        assertThat(SlideMark.class.getPermittedSubclasses()).hasSize(4);
    }
}
