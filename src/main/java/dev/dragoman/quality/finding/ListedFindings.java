package dev.dragoman.quality.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Bounds how many findings one answer or page lists. */
public final class ListedFindings {

    /** An answer of the API lists at most so many. */
    public static final int IN_ANSWER = 1_000;

    /** A page of the desk lists at most so many. */
    public static final int ON_PAGE = 200;

    private ListedFindings() {}

    /** The first findings of a list, in the same order; where there are too many, errors go before warnings. */
    public static List<Finding> first(List<Finding> all, int most) {
        return first(all, Function.identity(), most);
    }

    /** The same of what holds a finding each. */
    public static <T> List<T> first(List<T> all, Function<T, Finding> finding, int most) {
        if (all.size() <= most) {
            return List.copyOf(all);
        }
        Set<Integer> chosen = new HashSet<>();
        for (Severity severity : Severity.values()) {
            for (int i = 0; i < all.size() && chosen.size() < most; i++) {
                if (finding.apply(all.get(i)).severity() == severity) {
                    chosen.add(i);
                }
            }
        }
        List<T> first = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (chosen.contains(i)) {
                first.add(all.get(i));
            }
        }
        return List.copyOf(first);
    }
}
