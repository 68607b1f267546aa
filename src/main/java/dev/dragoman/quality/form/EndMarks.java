package dev.dragoman.quality.form;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which marks each language ends its texts with. */
final class EndMarks {

    /** The marks of languages that do not write those of English. */
    private static final Map<String, Map<EndMark, String>> OWN = Map.ofEntries(
            Map.entry(
                    "zh",
                    Map.of(EndMark.STOP, "。", EndMark.COLON, "：", EndMark.QUESTION, "？", EndMark.EXCLAMATION, "！")),
            Map.entry(
                    "ja",
                    Map.of(EndMark.STOP, "。．", EndMark.COLON, "：:", EndMark.QUESTION, "？?", EndMark.EXCLAMATION, "！!")),
            Map.entry(
                    "yue",
                    Map.of(EndMark.STOP, "。", EndMark.COLON, "：", EndMark.QUESTION, "？", EndMark.EXCLAMATION, "！")),
            Map.entry("ar", Map.of(EndMark.QUESTION, "؟")),
            Map.entry("fa", Map.of(EndMark.QUESTION, "؟")),
            Map.entry("ckb", Map.of(EndMark.QUESTION, "؟")),
            Map.entry("ps", Map.of(EndMark.QUESTION, "؟", EndMark.STOP, ".۔")),
            Map.entry("ug", Map.of(EndMark.QUESTION, "؟")),
            Map.entry("ur", Map.of(EndMark.QUESTION, "؟", EndMark.STOP, "۔.")),
            Map.entry("hi", Map.of(EndMark.STOP, "।.")),
            Map.entry("ne", Map.of(EndMark.STOP, "।.")),
            Map.entry("bn", Map.of(EndMark.STOP, "।.")),
            Map.entry("as", Map.of(EndMark.STOP, "।.")),
            Map.entry("or", Map.of(EndMark.STOP, "।.")),
            Map.entry("pa", Map.of(EndMark.STOP, "।.")),
            Map.entry("my", Map.of(EndMark.STOP, "။")),
            Map.entry("km", Map.of(EndMark.STOP, "។")),
            Map.entry("am", Map.of(EndMark.STOP, "።", EndMark.QUESTION, "?፧", EndMark.COLON, ":፡")),
            Map.entry("ti", Map.of(EndMark.STOP, "።", EndMark.QUESTION, "?፧", EndMark.COLON, ":፡")),
            Map.entry("hy", Map.of(EndMark.STOP, "։:", EndMark.COLON, "՝:")),
            Map.entry("bo", Map.of(EndMark.STOP, "།")),
            Map.entry("dz", Map.of(EndMark.STOP, "།")),
            Map.entry("el", Map.of(EndMark.QUESTION, ";\u037E")));

    private static final Map<EndMark, String> WESTERN = Map.of(
            EndMark.STOP,
            ".",
            EndMark.COLON,
            ":",
            EndMark.QUESTION,
            "?",
            EndMark.EXCLAMATION,
            "!",
            EndMark.ELLIPSIS,
            "…");

    /** Other marks, or none, that a language may well end a text with in place of the source's. */
    private static final Map<String, Map<EndMark, Set<EndMark>>> INSTEAD = Map.of(
            "ja",
            Map.of(
                    EndMark.COLON, Set.of(EndMark.STOP),
                    EndMark.QUESTION, Set.of(EndMark.STOP),
                    EndMark.STOP, Set.of(EndMark.QUESTION),
                    EndMark.EXCLAMATION, Set.of(EndMark.STOP)),
            "ko",
            Map.of(EndMark.COLON, Set.of(EndMark.STOP), EndMark.EXCLAMATION, Set.of(EndMark.STOP)),
            "zh",
            Map.of(EndMark.COLON, Set.of(EndMark.STOP), EndMark.EXCLAMATION, Set.of(EndMark.STOP)),
            "hy",
            Map.of(EndMark.QUESTION, Set.of(EndMark.STOP), EndMark.EXCLAMATION, Set.of(EndMark.STOP)));

    /** Languages that end sentences with a space or in other ways that no check can tell. */
    private static final Set<String> NOT_ASKED = Set.of("th", "lo", "bo", "dz", "mn-Mong");

    /** The last words that end with a stop of their own, by language; those of English for sources. */
    private static final Map<String, Set<String>> ABBREVIATIONS = Map.of(
            "en",
            Set.of("etc.", "inc.", "ltd.", "co.", "corp.", "jr.", "sr.", "no.", "approx.", "dept.", "al.", "bros."),
            "de",
            Set.of("usw.", "etc.", "bzw.", "ca.", "uhr.", "nr.", "abs.", "art."),
            "fr",
            Set.of("etc.", "env."),
            "es",
            Set.of("etc.", "uu.", "núm.", "aprox."),
            "uk",
            Set.of("р.", "рр.", "ін.", "ст.", "хв.", "год.", "млн.", "млрд.", "тис.", "п."),
            "ru",
            Set.of("г.", "гг.", "др.", "пр.", "ст.", "мин.", "ч."));

    private EndMarks() {}

    /** The marks of one kind that a language writes, its usual one first; empty if the language is not asked for it. */
    static String of(EndMark mark, String language) {
        if (NOT_ASKED.contains(language)) {
            return "";
        }
        return OWN.getOrDefault(language, Map.of()).getOrDefault(mark, WESTERN.get(mark));
    }

    /** Whether a text may end with one mark where its source has the other. */
    static boolean mayReplace(EndMark target, EndMark source, String language) {
        return INSTEAD.getOrDefault(language, Map.of())
                .getOrDefault(source, Set.of())
                .contains(target);
    }

    /** Whether a language may leave out the mark that the source has. */
    static boolean mayLeaveOut(EndMark source, String language) {
        return source == EndMark.COLON && language.equals("ja");
    }

    /** Whether the stop at the end of a text belongs to its last word: an abbreviation, initials or an ordinal number. */
    static boolean isOfLastWord(String text, int stop, String language) {
        int start = stop;
        while (start > 0
                && !Character.isWhitespace(text.charAt(start - 1))
                && !Character.isSpaceChar(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, Math.min(text.length(), stop + 1)).toLowerCase(Locale.ROOT);
        int letters = (int) word.codePoints().filter(Character::isLetter).count();
        boolean initials = word.indexOf('.') < word.length() - 1 && letters <= 6;
        return initials
                || letters == 1
                || ABBREVIATIONS.getOrDefault(language, Set.of()).contains(word)
                || (letters == 0 && word.length() <= 3);
    }
}
