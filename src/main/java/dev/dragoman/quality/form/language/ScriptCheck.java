package dev.dragoman.quality.form.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import dev.dragoman.quality.finding.Excerpt;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.LocalizedNames;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Text in a script that the target's language is not written in. Names and acronyms in Latin letters are not reported,
 * nor what the source has too, nor a short addition in brackets such as a name in its own script.
 */
record ScriptCheck() implements UnitCheck {

    private static final String ID = "script";

    /** Words in small letters after which Latin text is no name: "rule of law", but not "Frankfurt am Main". */
    private static final int SMALL_WORDS = 3;

    /** The longest word of Greek letters that is a symbol: μ, Δx. */
    private static final int LONGEST_SYMBOL = 2;

    private static final int LONGEST_GLOSS = 30;

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        ULocale locale = unit.locale().toULocale();
        Set<Integer> own = WritingSystem.scripts(locale);
        String text = unit.text().text();
        List<Finding> findings = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int script = WritingSystem.of(text.codePointAt(at));
            if (script == UScript.COMMON || own.contains(script)) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            int end = end(text, at, script);
            if (isForeign(unit, at, end, script)) {
                findings.add(finding(unit, at, end, script, locale));
            }
            at = end;
        }
        return findings.stream();
    }

    /** Where the last word of a run in one script ends; spaces and punctuation within it belong to it. */
    private static int end(String text, int start, int script) {
        int end = start;
        int at = start;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int here = WritingSystem.of(character);
            boolean same = here == script || (isJapanese(here) && isJapanese(script));
            if (same) {
                end = at + Character.charCount(character);
            } else if (here != UScript.COMMON || "()（）[]{}".indexOf(character) >= 0) {
                break;
            }
            at += Character.charCount(character);
        }
        return end;
    }

    private static boolean isJapanese(int script) {
        return script == UScript.HIRAGANA || script == UScript.KATAKANA;
    }

    private static boolean isForeign(TranslatedUnit unit, int start, int end, int script) {
        String text = unit.text().text();
        String part = text.substring(start, end);
        if (unit.source().text().contains(part) && script != UScript.LATIN) {
            return false;
        }
        if (script == UScript.LATIN) {
            return smallWords(part) >= SMALL_WORDS;
        }
        if (script == UScript.GREEK && part.codePointCount(0, part.length()) <= LONGEST_SYMBOL) {
            return false;
        }
        boolean korean = unit.locale().toULocale().getLanguage().equals("ko");
        if (script == UScript.HAN && korean && part.codePointCount(0, part.length()) == 1) {
            // Names of countries in headlines: 美, 中.
            return false;
        }
        return !isGloss(text, start, end);
    }

    private static boolean isGloss(String text, int start, int end) {
        return end - start <= LONGEST_GLOSS
                && start > 0
                && end < text.length()
                && "(（[［".indexOf(text.charAt(start - 1)) >= 0
                && ")）]］".indexOf(text.charAt(end)) >= 0;
    }

    /** How many words of a text, addresses left out, begin with a small letter. */
    private static int smallWords(String part) {
        int small = 0;
        for (Words.Word spaced : Words.spaced(part)) {
            String word = spaced.text();
            boolean address = word.indexOf('@') >= 0
                    || word.indexOf('/') >= 0
                    || (word.indexOf('.') > 0 && word.indexOf('.') < word.length() - 1);
            if (!address && word.length() > 1 && Character.isLowerCase(word.codePointAt(0))) {
                small++;
            }
        }
        return small;
    }

    private static Finding finding(TranslatedUnit unit, int start, int end, int script, ULocale locale) {
        String part = unit.text().text().substring(start, end);
        FindingMessage message = new FindingMessage(
                ID,
                Map.of(
                        "found",
                        Excerpt.of(part),
                        "script",
                        LocalizedNames.script(script),
                        "language",
                        LocalizedNames.language(locale)));
        return Finding.warning(ID, unit.id(), message).at(List.of(), List.of(unit.inTarget(start, end)));
    }
}
