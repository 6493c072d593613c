package dev.darkroom.specs.lint.rule.document;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.Kind;
import dev.darkroom.specs.lint.spec.Place;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.util.List;

/**
 * No URL fits two paths that are equally concrete: {@code /a/{x}} and {@code /a/{y}}, or {@code /a/{x}} and
 * {@code /{y}/b}. A path that is concrete wherever another is not, as {@code /a/b} beside {@code /a/{x}}, simply wins.
 */
public final class UnambiguousPaths implements Rule {

    @Override
    public String name() {
        return "ambiguous-paths";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        List<Place> items = spec.document()
                .all(Kind.PATH_ITEM)
                .filter(item -> !item.isInside(Kind.CALLBACK))
                .toList();
        for (int i = 0; i < items.size(); i++) {
            for (Place earlier : items.subList(0, i)) {
                if (areAmbiguous(segments(earlier), segments(items.get(i)))) {
                    report.at(items.get(i), "cannot always be told from " + earlier.key());
                }
            }
        }
    }

    private static String[] segments(Place item) {
        return item.key().split("/", -1);
    }

    private static boolean areAmbiguous(String[] one, String[] other) {
        if (one.length != other.length) {
            return false;
        }
        int oneWins = 0;
        int otherWins = 0;
        for (int i = 0; i < one.length; i++) {
            boolean oneIsConcrete = !one[i].contains("{");
            boolean otherIsConcrete = !other[i].contains("{");
            if (oneIsConcrete && otherIsConcrete && !one[i].equals(other[i])) {
                return false;
            }
            oneWins += oneIsConcrete && !otherIsConcrete ? 1 : 0;
            otherWins += otherIsConcrete && !oneIsConcrete ? 1 : 0;
        }
        return oneWins == 0 && otherWins == 0 || oneWins > 0 && otherWins > 0;
    }
}
