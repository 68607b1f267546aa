package dev.dragoman.quality.form.language;

import com.ibm.icu.lang.UScript;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Targets that are far too short or too long for their source, by what their language usually needs. */
record LengthCheck() implements UnitCheck {

    private static final String ID = "length";

    /** Shares of the usual length. */
    private static final double SHORTEST = 0.55;

    /** Of a text that lacks the mark at the end of its source, as one that breaks off does. */
    private static final double SHORTEST_WITHOUT_END = 0.7;

    private static final double LONGEST = 1.75;

    /** What any text may be shorter or longer, in characters of English: headings and forms of address vary more. */
    private static final int SLACK = 18;

    /** Shorter sources vary too much. */
    private static final int FEWEST = 12;

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        int source = characters(unit.source().text());
        int target = characters(unit.text().text());
        double weight = weight(unit);
        double ratio = LengthRatios.of(unit.locale().toULocale());
        double usual = source * ratio;
        double slack = SLACK * ratio;
        if (source < FEWEST || unit.locale().toULocale().getLanguage().equals("en")) {
            return Stream.empty();
        }
        double shortest = breaksOff(unit) ? SHORTEST_WITHOUT_END : SHORTEST;
        if (weight < Math.min(usual * shortest, usual - slack)) {
            return Stream.of(finding(unit, "length.short", source, target, usual));
        }
        boolean repeated =
                isRepeated(unit.text().text()) && !isRepeated(unit.source().text());
        return repeated || weight > Math.max(usual * LONGEST, usual + slack * 2)
                ? Stream.of(finding(unit, "length.long", source, target, usual))
                : Stream.empty();
    }

    /** Whether the source ends with a mark and the target with a letter or digit. */
    private static boolean breaksOff(TranslatedUnit unit) {
        String source = unit.source().text().strip();
        String target = unit.text().text().strip();
        return !source.isEmpty()
                && !target.isEmpty()
                && Character.getType(source.codePointBefore(source.length())) == Character.OTHER_PUNCTUATION
                && Character.isLetterOrDigit(target.codePointBefore(target.length()));
    }

    /** Whether a text is another one twice, as by pasting it two times. */
    private static boolean isRepeated(String text) {
        String all = text.strip();
        int half = all.length() / 2;
        return half >= FEWEST
                && all.substring(0, half)
                        .strip()
                        .equals(all.substring(all.length() - half).strip());
    }

    /** Names and acronyms in Latin letters take more room than the words of scripts with few characters. */
    private static double weight(TranslatedUnit unit) {
        String text = unit.text().text();
        double ratio = LengthRatios.of(unit.locale().toULocale());
        if (ratio >= 0.6) {
            return characters(text);
        }
        long latin = text.codePoints()
                .filter(character -> WritingSystem.of(character) == UScript.LATIN)
                .count();
        return characters(text) - latin * (1 - ratio);
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Finding finding(TranslatedUnit unit, String key, int source, int target, double usual) {
        FindingMessage message =
                new FindingMessage(key, Map.of("source", source, "target", target, "expected", Math.round(usual)));
        return Finding.warning(ID, unit.id(), message)
                .at(
                        List.of(unit.inSource(0, unit.source().text().length())),
                        List.of(unit.inTarget(0, unit.text().text().length())));
    }
}
