package dev.darkroom.specs.lint.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a filter asks of a value. */
sealed interface Condition {

    /**
     * Whether it holds.
     *
     * @param current what {@code @} is
     * @param root what {@code $} is
     */
    boolean holds(JsonNode current, JsonNode root);

    /** One of several holds. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            return parts.stream().anyMatch(part -> part.holds(current, root));
        }
    }

    /** All of several hold. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            return parts.stream().allMatch(part -> part.holds(current, root));
        }
    }

    /** Another does not hold. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            return !part.holds(current, root);
        }
    }

    /** A query finds something. */
    record Exists(Operand.Query query) implements Condition {
        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            return !query.matches(current, root).isEmpty();
        }
    }

    /** A text is as a regular expression says, as a whole or in a part of it. */
    record Fits(Operand text, Operand pattern, boolean isWhole) implements Condition {
        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            JsonNode value = text.value(current, root);
            JsonNode expression = pattern.value(current, root);
            return value.isTextual()
                    && expression.isTextual()
                    && RegularExpression.of(expression.asText())
                            .map(found -> found.matcher(value.asText()))
                            .map(matcher -> isWhole ? matcher.matches() : matcher.find())
                            .orElse(false);
        }
    }

    /** Two values are to each other as a sign says. */
    record Comparison(Operand left, String sign, Operand right) implements Condition {
        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            JsonNode one = left.value(current, root);
            JsonNode other = right.value(current, root);
            return switch (sign) {
                case "==" -> Values.equal(one, other);
                case "!=" -> !Values.equal(one, other);
                case "<" -> Values.less(one, other);
                case ">" -> Values.less(other, one);
                case "<=" -> Values.less(one, other) || Values.equal(one, other);
                default -> Values.less(other, one) || Values.equal(one, other);
            };
        }
    }
}
