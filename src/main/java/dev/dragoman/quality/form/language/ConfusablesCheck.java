package dev.dragoman.quality.form.language;

import com.ibm.icu.lang.UScript;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.LocalizedNames;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words with letters of two scripts that look alike, such as a Cyrillic а in a Latin word, and single Latin letters
 * that look like a word of the target's language. Words of Latin letters with those of Chinese, Japanese or Korean are
 * usual.
 */
record ConfusablesCheck() implements UnitCheck {

    private static final String ID = "confusables";

    /** Longer runs of letters are no word, and only their beginning is compared. */
    private static final int LONGEST_WORD = 100;

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        Set<Integer> own = WritingSystem.scripts(unit.locale().toULocale());
        return Words.of(unit.text().text()).stream()
                .filter(word -> word.end() - word.start() <= LONGEST_WORD)
                .flatMap(word -> find(unit, word, own).stream());
    }

    private static Optional<Finding> find(TranslatedUnit unit, Words.Word word, Set<Integer> own) {
        if (isMixed(word.text())) {
            Map<Integer, Integer> counts = new HashMap<>();
            word.text()
                    .codePoints()
                    .map(WritingSystem::of)
                    .filter(LookAlikes::has)
                    .forEach(script -> counts.merge(script, 1, Integer::sum));
            return mixed(unit, word, counts, own);
        }
        boolean single =
                word.text().length() == 1 && WritingSystem.of(word.text().charAt(0)) == UScript.LATIN;
        return single
                        && own.contains(UScript.CYRILLIC)
                        && isBetweenWords(unit.text().text(), word)
                ? right(word.text(), UScript.CYRILLIC).map(right -> finding(unit, word, right, UScript.LATIN))
                : Optional.empty();
    }

    /** Whether a word has letters of several of the scripts that look alike; almost none has. */
    private static boolean isMixed(String word) {
        int first = UScript.INVALID_CODE;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int script = WritingSystem.of(word.codePointAt(i));
            if (LookAlikes.has(script)) {
                if (first != UScript.INVALID_CODE && script != first) {
                    return true;
                }
                first = script;
            }
        }
        return false;
    }

    /** The script with the most letters is right; of two with as many, that of the language. */
    private static Optional<Finding> mixed(
            TranslatedUnit unit, Words.Word word, Map<Integer, Integer> counts, Set<Integer> own) {
        int right = counts.entrySet().stream()
                .max((one, other) -> {
                    int more = Integer.compare(one.getValue(), other.getValue());
                    return more != 0 ? more : Boolean.compare(own.contains(one.getKey()), own.contains(other.getKey()));
                })
                .orElseThrow()
                .getKey();
        int wrong = counts.keySet().stream()
                .filter(script -> script != right)
                .findFirst()
                .orElseThrow();
        return right(word.text(), right).map(text -> finding(unit, word, text, wrong));
    }

    /** The word with all look-alikes replaced; empty if a letter has none, so that it is no mistake. */
    private static Optional<String> right(String word, int script) {
        StringBuilder right = new StringBuilder();
        for (int letter : word.codePoints().toArray()) {
            int here = WritingSystem.of(letter);
            if (here == script || !LookAlikes.has(here)) {
                right.appendCodePoint(letter);
            } else {
                Optional<String> alike = LookAlikes.in(script).of(letter);
                if (alike.isEmpty()) {
                    return Optional.empty();
                }
                right.append(alike.get());
            }
        }
        return Optional.of(right.toString());
    }

    private static boolean isBetweenWords(String text, Words.Word word) {
        return Character.isLowerCase(word.text().charAt(0))
                && word.start() > 1
                && word.end() + 1 < text.length()
                && Character.isSpaceChar(text.charAt(word.start() - 1))
                && Character.isSpaceChar(text.charAt(word.end()))
                && WritingSystem.of(text.codePointAt(word.end() + 1)) == UScript.CYRILLIC
                && WritingSystem.of(text.codePointBefore(word.start() - 1)) != UScript.LATIN;
    }

    private static Finding finding(TranslatedUnit unit, Words.Word word, String right, int wrong) {
        FindingMessage message = new FindingMessage(
                ID, Map.of("word", word.text(), "script", LocalizedNames.script(wrong), "expected", right));
        return Finding.warning(ID, unit.id(), message)
                .at(List.of(), List.of(unit.inTarget(word.start(), word.end())))
                .expecting(right);
    }
}
