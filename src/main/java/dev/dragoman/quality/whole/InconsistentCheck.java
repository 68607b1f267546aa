package dev.dragoman.quality.whole;

import dev.dragoman.quality.finding.Excerpt;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitsCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Units with the same source that are translated differently. Short texts and words that differ only in their ending,
 * as by gender or case, are not reported.
 */
public record InconsistentCheck() implements UnitsCheck {

    private static final String ID = "inconsistent";

    private static final int FEWEST_LETTERS = 12;
    private static final int FEWEST_WORDS = 3;

    /** The share of a word that does not change with its ending. */
    private static final double STEM = 0.5;

    @Override
    public Stream<Finding> find(List<TranslatedUnit> units) {
        Map<String, TranslatedUnit> first = new HashMap<>();
        return units.stream().flatMap(unit -> {
            String source = words(unit.source().text());
            TranslatedUnit other = first.putIfAbsent(source, unit);
            return other == null
                            || other.text().text().equals(unit.text().text())
                            || isTrivial(source)
                            || isAlike(unit, other)
                    ? Stream.empty()
                    : Stream.of(finding(unit, other));
        });
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean space = letter <= ' ' || Character.isSpaceChar(letter);
            if (!space) {
                words.append(letter);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    private static boolean isTrivial(String source) {
        return source.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS
                || source.split(" ", -1).length < FEWEST_WORDS;
    }

    private static boolean isAlike(TranslatedUnit unit, TranslatedUnit other) {
        String[] one = words(unit.text().text()).toLowerCase(Locale.ROOT).split(" ", -1);
        String[] two = words(other.text().text()).toLowerCase(Locale.ROOT).split(" ", -1);
        if (one.length != two.length) {
            return false;
        }
        for (int i = 0; i < one.length; i++) {
            if (!hasSameStem(one[i], two[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasSameStem(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.equals(other)
                || (Math.max(one.length(), other.length()) <= 20
                        && same >= STEM * Math.max(one.length(), other.length()));
    }

    private static Finding finding(TranslatedUnit unit, TranslatedUnit other) {
        String here = unit.text().text();
        String there = other.text().text();
        FindingMessage message = new FindingMessage(
                ID,
                Map.of("found", Excerpt.from(here, there), "unit", other.id(), "expected", Excerpt.from(there, here)));
        return Finding.warning(ID, unit.id(), message)
                .at(List.of(unit.inSource(0, unit.source().text().length())), List.of(unit.inTarget(0, here.length())))
                .expecting(there);
    }
}
