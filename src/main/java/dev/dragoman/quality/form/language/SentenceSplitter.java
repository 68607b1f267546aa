package dev.dragoman.quality.form.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits texts of one language into sentences (UAX #29, without the breaks after abbreviations). */
final class SentenceSplitter {

    /** After these a sentence goes on. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "sen", "rep", "st", "no", "art", "vs", "hon", "amb",
            "gov", "vol", "fig", "approx", "para", "sr", "sra", "núm", "nr", "abs", "bzw", "ca", "mme", "mlle", "m",
            "mm", "pp", "гр", "ім", "ст", "п", "р", "рр", "м", "вул", "тис", "г", "др", "д");

    private final BreakIterator breaks;
    private final boolean spaced;

    SentenceSplitter(ULocale locale) {
        breaks = BreakIterator.getSentenceInstance(locale);
        spaced = !Set.of("ja", "zh", "yue", "th", "lo", "km", "my").contains(locale.getLanguage());
    }

    /** A sentence and where it stands, without the white space around it. */
    record Sentence(int start, int end) {

        int length() {
            return end - start;
        }
    }

    /** The sentences of a text in order; parts without a letter are none. */
    List<Sentence> of(String text) {
        breaks.setText(text);
        List<Sentence> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < text.length() && endsWithAbbreviation(text, start, end)) {
                continue;
            }
            add(sentences, text, start, end);
            start = end;
        }
        add(sentences, text, start, text.length());
        return sentences;
    }

    private boolean endsWithAbbreviation(String text, int start, int end) {
        int last = end;
        while (last > start && Character.isSpaceChar(text.charAt(last - 1))) {
            last--;
        }
        if (last == start || text.charAt(last - 1) != '.') {
            return false;
        }
        if (spaced && last == end) {
            // No space after the stop: an address or a number.
            return true;
        }
        int first = last - 1;
        while (first > start && isOfWord(text.charAt(first - 1))) {
            first--;
        }
        String word = text.substring(first, last - 1);
        return (word.length() == 1 && Character.isLetter(word.charAt(0)))
                || word.indexOf('.') > 0
                || (!word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit))
                || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || character == '.';
    }

    private static void add(List<Sentence> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isSpaceChar(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isSpaceChar(text.charAt(end - 1))) {
            end--;
        }
        if (text.substring(start, end).codePoints().anyMatch(Character::isLetter)) {
            sentences.add(new Sentence(start, end));
        }
    }
}
