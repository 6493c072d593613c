package dev.darkroom.specs.model.naming;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Gives each of several names of a document a Java name of its own, also where the plain mapping would give some the
 * same. Depends on nothing but the names and their order, and a name that is added last never renames another.
 *
 * <p>A Java name goes to the name that already reads so, else to the first that asks for it. The others are tried with
 * their signs in words ({@code GMT+12}, {@code GMT-12}), and then with a number. What would be a taken name is tried
 * with {@code Value} behind it.
 */
public final class DistinctNames {

    private DistinctNames() {}

    /**
     * Java names by the names of the document, in the same order.
     *
     * @param names the names; what stands twice is one name
     * @param mapping such as {@link JavaNames#member}
     * @param taken Java names that no name may get
     */
    public static Map<String, String> of(Collection<String> names, UnaryOperator<String> mapping, Set<String> taken) {
        Set<String> distinct = new LinkedHashSet<>(names);
        Map<String, String> owners = new LinkedHashMap<>();
        distinct.forEach(name -> owners.putIfAbsent(mapping.apply(name), name));
        distinct.stream().filter(name -> mapping.apply(name).equals(name)).forEach(name -> owners.put(name, name));
        owners.keySet().removeAll(taken);
        Set<String> used = new HashSet<>(taken);
        used.addAll(owners.keySet());
        Map<String, String> result = new LinkedHashMap<>();
        for (String name : distinct) {
            String plain = mapping.apply(name);
            String base = taken.contains(plain) ? withSuffix(plain) : plain;
            result.put(name, name.equals(owners.get(plain)) ? plain : other(name, base, mapping, used));
        }
        return result;
    }

    /**
     * The same names, but no two that differ in upper and lower case only: not every file system tells such files apart. The
     * first of two keeps its name.
     *
     * @param names Java names by any names
     */
    public static Map<String, String> regardlessOfCase(Map<String, String> names) {
        Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, String> result = new LinkedHashMap<>();
        names.forEach((name, java) -> {
            String free = free(java, used);
            used.add(free);
            result.put(name, free);
        });
        return result;
    }

    private static String other(String name, String base, UnaryOperator<String> mapping, Set<String> used) {
        for (String candidate : List.of(base, mapping.apply(JavaNames.spelled(name)))) {
            if (used.add(candidate)) {
                return candidate;
            }
        }
        String numbered = free(base, used);
        used.add(numbered);
        return numbered;
    }

    private static String withSuffix(String taken) {
        return isConstant(taken) ? taken + "_VALUE" : taken + "Value";
    }

    private static boolean isConstant(String name) {
        return name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** The name itself, or with the first number from 2 on that makes it none of the used ones. */
    public static String free(String name, Collection<String> used) {
        boolean isSeparated = isConstant(name) || Character.isDigit(name.charAt(name.length() - 1));
        String free = name;
        for (int number = 2; used.contains(free); number++) {
            free = name + (isSeparated ? "_" : "") + number;
        }
        return free;
    }
}
