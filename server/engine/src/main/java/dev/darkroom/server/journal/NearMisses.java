package dev.darkroom.server.journal;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the operations that a call may have meant. What it does is bounded by the documents. Immutable. */
public final class NearMisses {

    private static final int MAX_SEGMENTS = 16;
    private static final int MAX_COMPARED_CHARS = 40;
    private static final double FAR = 1.2;

    private final List<Candidate> candidates;

    /** @param documents whose operations may have been meant */
    public NearMisses(Collection<Contract> documents) {
        this.candidates = documents.stream()
                .flatMap(document -> document.operations().stream()
                        .map(operation -> new Candidate(document.provider(), operation, segments(operation.path()))))
                .toList();
    }

    /**
     * An operation that may have been meant.
     *
     * @param provider whose it is
     * @param operation what it is
     * @param difference what is different, in words
     */
    public record NearMiss(String provider, Operation operation, String difference) {}

    private record Candidate(String provider, Operation operation, List<String> segments) {}

    private record Rated(NearMiss miss, double distance) {}

    /**
     * The closest first.
     *
     * @param method the method that was sent
     * @param path the path that was sent
     * @param limit how many at most
     */
    public List<NearMiss> of(String method, String path, int limit) {
        List<String> sent = segments(path);
        if (sent.size() > MAX_SEGMENTS) {
            return List.of();
        }
        return candidates.stream()
                .map(candidate -> rate(candidate, method, sent))
                .filter(rated -> rated.distance() < FAR)
                .sorted(Comparator.comparingDouble(Rated::distance))
                .limit(limit)
                .map(Rated::miss)
                .toList();
    }

    private static Rated rate(Candidate candidate, String method, List<String> sent) {
        List<String> wanted = candidate.segments();
        double distance = Math.abs(wanted.size() - sent.size());
        StringBuilder difference = new StringBuilder();
        for (int i = 0; i < Math.min(wanted.size(), sent.size()); i++) {
            double apart = distance(wanted.get(i), sent.get(i));
            if (apart > 0) {
                distance += apart;
                difference
                        .append(" The path has ")
                        .append(sent.get(i))
                        .append(", not ")
                        .append(wanted.get(i))
                        .append('.');
            }
        }
        for (int i = sent.size(); i < wanted.size(); i++) {
            difference.append(" The path lacks ").append(wanted.get(i)).append('.');
        }
        for (int i = wanted.size(); i < sent.size(); i++) {
            difference.append(" The path has ").append(sent.get(i)).append(" at the end.");
        }
        String expected = candidate.operation().method();
        if (!method.equals(expected)) {
            distance += 0.1;
            difference
                    .append(" The method is ")
                    .append(method)
                    .append(", not ")
                    .append(expected)
                    .append('.');
        }
        return new Rated(
                new NearMiss(
                        candidate.provider(),
                        candidate.operation(),
                        difference.toString().strip()),
                distance);
    }

    /** 0 for what fits, 1 for what has nothing in common. */
    private static double distance(String wanted, String sent) {
        if (wanted.contains("{") || wanted.equals(sent)) {
            return 0;
        }
        int longer = Math.max(wanted.length(), sent.length());
        return longer > MAX_COMPARED_CHARS ? 1 : (double) edits(wanted, sent) / longer;
    }

    /** How many characters have to be put in, taken out or changed (Levenshtein). */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }

    private static List<String> segments(String path) {
        return Stream.of(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.toList());
    }
}
