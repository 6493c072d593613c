package dev.darkroom.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the descriptions of a document apart: paragraphs and lists, as Markdown has them; headings are bold paragraphs. */
final class Prose {

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(\\S.*)");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*]\\s+(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,2})[.)]\\s+(\\S.*)");

    private final List<Block> blocks = new ArrayList<>();
    private boolean afterBlank = true;

    private Prose() {}

    /** What a block is. */
    enum Kind {
        PARAGRAPH,
        BULLETS,
        NUMBERS
    }

    /**
     * A paragraph or a list.
     *
     * @param items the items of a list; the one text of a paragraph
     */
    record Block(Kind kind, List<String> items) {

        private void append(String more) {
            int last = items.size() - 1;
            items.set(last, items.get(last) + " " + more);
        }
    }

    static List<Block> blocks(String text) {
        Prose prose = new Prose();
        text.lines().forEach(prose::add);
        return prose.blocks;
    }

    private void add(String line) {
        if (line.isBlank()) {
            afterBlank = true;
            return;
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            blocks.add(new Block(
                    Kind.PARAGRAPH,
                    new ArrayList<>(List.of("**" + heading.group(1).strip() + "**"))));
            afterBlank = true;
            return;
        }
        Matcher bullet = BULLET.matcher(line);
        Matcher number = NUMBER.matcher(line);
        if (bullet.matches()) {
            item(Kind.BULLETS, bullet.group(1));
        } else if (number.matches()
                && (isIn(Kind.NUMBERS) || afterBlank && number.group(1).equals("1"))) {
            item(Kind.NUMBERS, number.group(2));
        } else if (continues(line)) {
            blocks.get(blocks.size() - 1).append(line.strip());
        } else {
            blocks.add(new Block(Kind.PARAGRAPH, new ArrayList<>(List.of(line.strip()))));
        }
        afterBlank = false;
    }

    private void item(Kind kind, String text) {
        if (isIn(kind)) {
            blocks.get(blocks.size() - 1).items().add(text.strip());
        } else {
            blocks.add(new Block(kind, new ArrayList<>(List.of(text.strip()))));
        }
    }

    private boolean isIn(Kind kind) {
        return kind == kind();
    }

    private @Nullable Kind kind() {
        return blocks.isEmpty() ? null : blocks.get(blocks.size() - 1).kind();
    }

    /** Behind a blank line only an indented one still belongs to the item of a list. */
    private boolean continues(String line) {
        boolean inList = isIn(Kind.BULLETS) || isIn(Kind.NUMBERS);
        return afterBlank ? inList && Character.isWhitespace(line.charAt(0)) : !blocks.isEmpty();
    }
}
