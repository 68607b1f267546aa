package dev.dragoman.quality.form.language;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.Excerpt;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Targets that are their source, as tools fill them in where nobody has translated, and targets that have kept a part
 * of it. Names are ignored.
 */
record SameCheck() implements UnitCheck {

    private static final String ID = "same";

    /** Shorter texts may be names or numbers, which many languages keep. */
    private static final int FEWEST_LETTERS = 8;

    private static final int FEWEST_WORDS = 2;

    /** So many words in a row are no name. */
    private static final int RUN = 6;

    /** Of which so many begin with a small letter. */
    private static final int SMALL = 3;

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        if (language(unit.locale()).equals(language(LanguageTag.CANONICAL))) {
            return Stream.empty();
        }
        return (isSame(unit) ? Optional.of(whole(unit)) : part(unit)).stream();
    }

    private static String language(LanguageTag locale) {
        return locale.toULocale().getLanguage();
    }

    private static boolean isSame(TranslatedUnit unit) {
        if (!beginAlike(unit.source().text(), unit.text().text())) {
            return false;
        }
        String source = words(unit.source().text());
        return source.equals(words(unit.text().text()))
                && source.codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS
                && source.split(" ", -1).length >= FEWEST_WORDS;
    }

    /** Whether the first letters are equal: most texts differ there already. */
    private static boolean beginAlike(String one, String other) {
        return firstLetter(one) == firstLetter(other);
    }

    private static int firstLetter(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .map(Character::toLowerCase)
                .findFirst()
                .orElse(0);
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    private static Finding whole(TranslatedUnit unit) {
        String text = unit.text().text();
        FindingMessage message = FindingMessage.of(ID, "text", Excerpt.of(text));
        return Finding.warning(ID, unit.id(), message)
                .at(List.of(unit.inSource(0, unit.source().text().length())), List.of(unit.inTarget(0, text.length())));
    }

    private static Optional<Finding> part(TranslatedUnit unit) {
        List<Words.Word> source = Words.spaced(unit.source().text());
        List<Words.Word> target = Words.spaced(unit.text().text());
        Set<String> known = source.stream().map(Words.Word::text).collect(Collectors.toSet());
        Map<String, Integer> runs = new HashMap<>();
        int sharedWords = 0;
        for (int i = 1 - RUN; i + RUN <= target.size(); i++) {
            sharedWords = known.contains(target.get(i + RUN - 1).text()) ? sharedWords + 1 : 0;
            if (sharedWords < RUN) {
                continue;
            }
            if (runs.isEmpty()) {
                index(source, runs);
            }
            Integer at = runs.get(run(target, i));
            if (at != null && small(target, i) >= SMALL) {
                return Optional.of(part(unit, source, at, target, i));
            }
        }
        return Optional.empty();
    }

    private static void index(List<Words.Word> source, Map<String, Integer> runs) {
        for (int i = 0; i + RUN <= source.size(); i++) {
            runs.putIfAbsent(run(source, i), i);
        }
    }

    private static Finding part(
            TranslatedUnit unit, List<Words.Word> source, int inSource, List<Words.Word> target, int inTarget) {
        int length = RUN;
        while (inSource + length < source.size()
                && inTarget + length < target.size()
                && source.get(inSource + length)
                        .text()
                        .equals(target.get(inTarget + length).text())) {
            length++;
        }
        int start = target.get(inTarget).start();
        int end = target.get(inTarget + length - 1).end();
        String text = Excerpt.of(unit.text().text().substring(start, end));
        return Finding.warning(ID, unit.id(), FindingMessage.of("same.part", "text", text))
                .at(
                        List.of(unit.inSource(
                                source.get(inSource).start(),
                                source.get(inSource + length - 1).end())),
                        List.of(unit.inTarget(start, end)));
    }

    private static String run(List<Words.Word> words, int from) {
        StringBuilder run = new StringBuilder();
        words.subList(from, from + RUN).forEach(word -> run.append(word.text()).append(' '));
        return run.toString();
    }

    private static long small(List<Words.Word> words, int from) {
        return words.subList(from, from + RUN).stream()
                .filter(word -> Character.isLowerCase(word.text().codePointAt(0)))
                .count();
    }
}
