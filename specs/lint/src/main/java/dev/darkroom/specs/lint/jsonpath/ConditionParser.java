package dev.darkroom.specs.lint.jsonpath;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what a filter asks. For one thread. */
final class ConditionParser {

    private static final List<String> SIGNS = List.of("==", "!=", "<=", ">=", "<", ">");

    private final Characters text;

    ConditionParser(Characters text) {
        this.text = text;
    }

    Condition condition() {
        List<Condition> parts = new ArrayList<>();
        do {
            text.skipBlanks();
            parts.add(all());
            text.skipBlanks();
        } while (text.take("||"));
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition all() {
        List<Condition> parts = new ArrayList<>();
        do {
            text.skipBlanks();
            parts.add(basic());
            text.skipBlanks();
        } while (text.take("&&"));
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition basic() {
        if (text.startsWith("!") && !text.startsWith("!=")) {
            text.need("!");
            text.skipBlanks();
            int start = text.place();
            Condition negated = basic();
            if (negated instanceof Condition.Comparison) {
                throw new JsonPathException("a comparison is negated in parentheses only", start);
            }
            return new Condition.Not(negated);
        }
        if (text.take("(")) {
            Condition inner = condition();
            text.need(")");
            return inner instanceof Condition.Comparison ? new Condition.All(List.of(inner)) : inner;
        }
        for (String name : List.of("match", "search")) {
            if (text.take(name + "(")) {
                Operand value = argument();
                text.need(",");
                Operand pattern = argument();
                text.need(")");
                return new Condition.Fits(value, pattern, name.equals("match"));
            }
        }
        int start = text.place();
        Operand left = operand();
        text.skipBlanks();
        Optional<String> sign = SIGNS.stream().filter(text::take).findFirst();
        if (sign.isEmpty()) {
            if (left instanceof Operand.Query query) {
                return new Condition.Exists(query);
            }
            throw new JsonPathException("a value is no condition", start);
        }
        text.skipBlanks();
        int second = text.place();
        Operand right = operand();
        one(left, start);
        one(right, second);
        return new Condition.Comparison(left, sign.get(), right);
    }

    private static Operand one(Operand operand, int place) {
        if (operand instanceof Operand.Query query && !query.path().isSingular()) {
            throw new JsonPathException("a query that may find several values is not compared", place);
        }
        return operand;
    }

    private Operand argument() {
        text.skipBlanks();
        int start = text.place();
        Operand operand = one(operand(), start);
        text.skipBlanks();
        return operand;
    }

    private Operand.Query query() {
        text.skipBlanks();
        boolean isFromRoot = text.take("$");
        if (!isFromRoot) {
            text.need("@");
        }
        return new Operand.Query(isFromRoot, new QueryParser(text).segments());
    }

    private Operand operand() {
        char first = text.next();
        if (first == '@' || first == '$') {
            return query();
        }
        if (first == '\'' || first == '"') {
            return new Operand.Literal(TextNode.valueOf(text.quoted()));
        }
        if (!text.isNameFirst()) {
            return new Operand.Literal(DecimalNode.valueOf(new BigDecimal(text.number())));
        }
        int start = text.place();
        return switch (text.name()) {
            case "true" -> new Operand.Literal(BooleanNode.TRUE);
            case "false" -> new Operand.Literal(BooleanNode.FALSE);
            case "null" -> new Operand.Literal(NullNode.getInstance());
            case "length" -> new Operand.Length(inParentheses(this::argument));
            case "count" -> new Operand.Count(inParentheses(this::query));
            case "value" -> new Operand.Only(inParentheses(this::query));
            default -> throw new JsonPathException("unknown function or value", start);
        };
    }

    private <T extends Operand> T inParentheses(Supplier<T> argument) {
        text.need("(");
        T operand = argument.get();
        text.skipBlanks();
        text.need(")");
        return operand;
    }
}
