package dev.dragoman.quality.prose.times;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a language writes one kind of expression: a regular expression with slots in braces for numbers and words. It has
 * only bounded repetition, so that it takes constant time at each place of a text.
 *
 * @param plus minutes to add to what is written: 30 for "half past"
 * @param slots the names of the pattern's groups
 */
record Template(Kind kind, int plus, Pattern pattern, Set<String> slots) {

    enum Kind {
        CLOCK,
        DATE,
        DURATION,
        OFFSET
    }

    private static final String DIGIT = "[0-9\uFF10-\uFF19]";
    private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z0-9-]*!?)\\}");
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z0-9]+)>");
    private static final Pattern UNBOUNDED = Pattern.compile("(?<!\\\\)[*+]|,\\}");

    /** Neither within a number nor before the rest of one. */
    private static final String END = "(?:(?<!" + DIGIT + ")|(?!" + DIGIT + ")(?![.,:][0-9]))";

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("h", group("h", DIGIT + "{1,2}")),
            Map.entry("h!", group("h", "[0-9]{1,2}")),
            Map.entry("m", group("m", DIGIT + "{1,2}")),
            Map.entry("m!", group("m", "[0-9]{1,2}")),
            Map.entry("mm", group("m", "[0-5][0-9]")),
            Map.entry("sign", group("sign", "[+-]")),
            Map.entry("year", group("year", "[12\uFF11\uFF12]" + DIGIT + "{3}")),
            Map.entry("yy", group("yy", "[0-9]{2}")),
            Map.entry("eyear", group("eyear", "元|" + DIGIT + "{1,3}")),
            Map.entry("mon", group("mon", DIGIT + "{1,2}")),
            Map.entry("day", group("day", DIGIT + "{1,2}")),
            Map.entry("day!", group("day", "[0-9]{1,2}")),
            Map.entry("day2", group("day2", DIGIT + "{1,2}")),
            Map.entry("days", group("days", DIGIT + "{1,3}")),
            Map.entry("days!", group("days", "[0-9]{1,3}")),
            Map.entry("hours", group("hours", DIGIT + "{1,3}(?:[.,][0-9]{1,2})?")),
            Map.entry("minutes", group("minutes", DIGIT + "{1,3}")),
            Map.entry("minutes!", group("minutes", "[0-9]{1,3}")));

    private static final Map<String, Set<String>> WORDS = Map.of(
            "half", Set.of("am", "pm", "night", "midday", "am-letter", "pm-letter"),
            "half!", Set.of("am", "pm", "night", "midday"),
            "named", Set.of("noon", "midnight"),
            "month", Set.of("month"),
            "weekday", Set.of("weekday", "weekday-short"),
            "era", Set.of("era"),
            "about", Set.of("about"));

    /** Reads a line of a language's file, such as {@code clock.+30 = {half-past} {h}}. */
    static Template of(WordFile.Entry line, Lexicon words, String weekdayLetters) {
        if (UNBOUNDED.matcher(line.value()).find()) {
            throw new IllegalArgumentException("Repetition without a bound: " + line.value());
        }
        String kind =
                line.key().contains(".") ? line.key().substring(0, line.key().indexOf('.')) : line.key();
        int plus = line.key().contains(".") ? Integer.parseInt(line.rest()) : 0;
        Set<String> slots = new HashSet<>();
        String pattern = SLOT.matcher(line.value())
                .replaceAll(
                        slot -> Matcher.quoteReplacement(onlyOnceNamed(expand(slot, words, weekdayLetters), slots)));
        return new Template(
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)), plus, Pattern.compile(pattern + END), Set.copyOf(slots));
    }

    /** A slot that stands in a template again takes the same, but is not read. */
    private static String onlyOnceNamed(String expanded, Set<String> names) {
        Matcher group = GROUP.matcher(expanded);
        return group.lookingAt() && !names.add(group.group(1)) ? group.replaceFirst("(?:") : expanded;
    }

    private static String expand(MatchResult slot, Lexicon words, String weekdayLetters) {
        String name = slot.group(1);
        if (NUMBERS.containsKey(name)) {
            return NUMBERS.get(name);
        }
        if (name.equals("weekday-letter")) {
            return group("weekdayLetter", "[" + weekdayLetters + "]");
        }
        return WORDS.containsKey(name)
                ? group(name.replace("!", ""), words.characterClass(WORDS.get(name)))
                : words.characterClass(Set.of(name));
    }

    private static String group(String name, String pattern) {
        return "(?<" + name + ">" + pattern + ")";
    }

    /** Whether a match may begin with a character: it does, or more characters might make it one. */
    boolean mayBeginWith(char first) {
        // What has to stand before a match is not known here, so each look-behind may also match nothing.
        Matcher matcher =
                Pattern.compile(pattern.pattern().replace("(?<=", "(?<=|")).matcher(Character.toString(first));
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** The longest match from an index of a text on, or null. */
    Matcher at(String text, int start) {
        Matcher matcher = pattern.matcher(text);
        matcher.region(start, text.length());
        matcher.useTransparentBounds(true);
        matcher.useAnchoringBounds(false);
        return matcher.lookingAt() ? matcher : null;
    }
}
