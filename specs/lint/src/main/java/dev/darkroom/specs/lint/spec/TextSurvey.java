package dev.darkroom.specs.lint.spec;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Map;

/**
 * What the text of a file tells beside its JSON tree.
 *
 * @param isReadable whether it could be read to its end
 * @param problems what is lost in the tree
 * @param positions where members and items begin
 */
record TextSurvey(boolean isReadable, List<TextProblem> problems, Map<JsonPointer, TextPosition> positions) {}
