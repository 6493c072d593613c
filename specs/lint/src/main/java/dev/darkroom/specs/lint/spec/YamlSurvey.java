package dev.darkroom.specs.lint.spec;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * A walk over the text of a YAML file for what is lost in the JSON tree: members written twice, anchors, words and
 * times of day that YAML 1.1 takes for booleans and numbers, and multi-line text that is not a block.
 */
final class YamlSurvey {

    /** Plain scalars that some YAML readers take for a boolean or a number to base 60, and others for text. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("(?i)yes|no|on|off|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?");

    private final Iterator<Event> events;
    private final List<TextProblem> problems = new ArrayList<>();
    private final Map<JsonPointer, TextPosition> positions = new HashMap<>();
    private boolean readable = true;

    private YamlSurvey(Iterator<Event> events) {
        this.events = events;
    }

    static TextSurvey of(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        YamlSurvey survey =
                new YamlSurvey(new Yaml(options).parse(new StringReader(text)).iterator());
        survey.walk();
        return new TextSurvey(survey.readable, survey.problems, survey.positions);
    }

    private void walk() {
        try {
            int documents = 0;
            while (events.hasNext()) {
                if (events.next() instanceof DocumentStartEvent) {
                    documents++;
                    node(events.next(), JsonPointer.empty());
                }
            }
            if (documents != 1) {
                readable = false;
                problem(JsonPointer.empty(), "holds " + documents + " YAML documents instead of one");
            }
        } catch (MarkedYAMLException e) {
            readable = false;
            problem(JsonPointer.empty(), "is not YAML: " + e.getProblem() + where(e));
        } catch (YAMLException e) {
            readable = false;
            problem(JsonPointer.empty(), "is not YAML: " + e.getMessage());
        }
    }

    private static String where(MarkedYAMLException e) {
        return e.getProblemMark() == null
                ? ""
                : " (line " + (e.getProblemMark().getLine() + 1) + ", column "
                        + (e.getProblemMark().getColumn() + 1) + ")";
    }

    private void node(Event event, JsonPointer pointer) {
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            problem(pointer, "YAML anchors and aliases are read differently by different readers: use $ref");
        }
        if (event instanceof ScalarEvent scalar) {
            scalar(scalar, pointer);
        } else if (event instanceof SequenceStartEvent) {
            int index = 0;
            for (Event item = events.next(); !(item instanceof SequenceEndEvent); item = events.next()) {
                JsonPointer place = pointer.appendIndex(index++);
                position(place, item);
                node(item, place);
            }
        } else if (event instanceof MappingStartEvent) {
            mapping(pointer);
        }
    }

    private void mapping(JsonPointer pointer) {
        Set<String> seen = new HashSet<>();
        for (Event key = events.next(); !(key instanceof MappingEndEvent); key = events.next()) {
            if (key instanceof AliasEvent || !(key instanceof ScalarEvent)) {
                throw new YAMLException("a member name at #" + pointer + " is not plain text");
            }
            ScalarEvent name = (ScalarEvent) key;
            JsonPointer member = pointer.appendProperty(name.getValue());
            position(member, name);
            scalar(name, member);
            if (!seen.add(name.getValue())) {
                problem(member, "is written twice");
            }
            node(events.next(), member);
        }
    }

    private void scalar(ScalarEvent scalar, JsonPointer pointer) {
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        if (plain && AMBIGUOUS.matcher(scalar.getValue()).matches()) {
            problem(pointer, "'" + scalar.getValue() + "' is no text to some YAML readers: put it in quotes");
        }
        boolean block = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        if (!block && scalar.getStartMark().getLine() != scalar.getEndMark().getLine()) {
            problems.add(new TextProblem(pointer, "text over several lines is written as a block, with | or >-", true));
        }
    }

    private void position(JsonPointer pointer, Event event) {
        positions.put(
                pointer,
                new TextPosition(
                        event.getStartMark().getLine() + 1, event.getStartMark().getColumn() + 1));
    }

    private void problem(JsonPointer pointer, String message) {
        problems.add(new TextProblem(pointer, message.replaceAll("\\s+", " ")));
    }
}
