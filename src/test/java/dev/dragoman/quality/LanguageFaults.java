package dev.dragoman.quality;

import static dev.dragoman.quality.Faults.pick;
import static dev.dragoman.quality.Faults.replace;
import static dev.dragoman.quality.Faults.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import dev.dragoman.quality.Faults.Fault;
import dev.dragoman.quality.ShippedBundles.Translated;
import dev.dragoman.translation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Faults of language, script and completeness: what was copied from another language, lost or pasted twice. */
final class LanguageFaults {

    private static final int SHORTEST_SOURCE = 60;
    private static final int SHORTEST_SENTENCE = 10;

    private static final Pattern LOOK_ALIKE = Pattern.compile("(?<=\\p{L})[aeocаеос](?=\\p{L})(?![^{]*})");
    private static final Pattern LATIN_WORD = Pattern.compile("(?<![\\p{L}{&])\\p{IsLatin}{4,}(?![\\p{L}};])");

    private static final List<String> LATIN = List.of("de", "es", "fr");

    /** Languages in the same script; the characters of Chinese are Japanese ones too. */
    private static final Map<String, List<String>> ALIKE = Map.of(
            "de", List.of("es", "fr"),
            "es", List.of("de", "fr"),
            "fr", List.of("de", "es"),
            "ja", List.of("zh-Hant"));

    /** A sentence in a language that has no bundle. */
    private static final Map<String, String> NEIGHBOUR = Map.of(
            "ar", "ما از تلاش‌های همه کشورها برای صلح حمایت می‌کنیم و این همکاری را با آنها ادامه خواهیم داد.",
            "uk", "Мы призываем все стороны продолжить диалог, который был начат в этом году, и не только в Европе.");

    private static final Map<String, Translated> BUNDLES = ShippedBundles.all().stream()
            .collect(Collectors.toMap(
                    translated -> key(translated, translated.bundle().locale().canonical()), translated -> translated));

    private LanguageFaults() {}

    private static String key(Translated translated, String locale) {
        return translated.canonical().slug() + " " + locale;
    }

    static Fault wordOfScript(String words) {
        return text((text, random) -> replace(text, pick(Faults.WORD, text, random), word -> words));
    }

    /** English words left in the text of a language with another script. */
    static SeededFault englishWords() {
        return (place, random) -> LATIN.contains(place.locale())
                ? Optional.empty()
                : place.edited(replace(
                        place.target().text(),
                        pick(
                                Pattern.compile("(?<=\\p{L})(?=[\\s、，,。.])(?![^{]*})"),
                                place.target().text(),
                                random),
                        end -> " the rule of law in the region "));
    }

    static Fault confusable() {
        return text((text, random) -> replace(text, pick(LOOK_ALIKE, text, random), letter -> switch (letter) {
            case "a" -> "а";
            case "e" -> "е";
            case "o" -> "о";
            case "c" -> "с";
            case "а" -> "a";
            case "е" -> "e";
            case "о" -> "o";
            default -> "c";
        }));
    }

    /** A Greek letter in a Latin word. */
    static Fault greekLetter() {
        return text((text, random) ->
                replace(text, pick(LATIN_WORD, text, random), word -> word.replaceFirst("(?<=.)o", "ο")));
    }

    /** The same unit's target in another language. */
    static SeededFault textOfAnotherLanguage() {
        return (place, random) -> {
            List<String> others = ALIKE.getOrDefault(place.locale(), List.of());
            if (others.isEmpty() || place.target().source().length() < SHORTEST_SOURCE) {
                return Optional.empty();
            }
            String other = others.get(random.nextInt(others.size()));
            return place.edited(textIn(place, other));
        };
    }

    /** A sentence of the same unit in another language. */
    static SeededFault sentenceOfAnotherLanguage() {
        return (place, random) -> textOfAnotherLanguage().in(place, random).flatMap(copied -> {
            String other = copied.after().orElseThrow().text();
            List<String> sentences = sentences(place.target().text(), place.locale());
            List<String> others = sentences(other, place.locale());
            int last = sentences.size() - 1;
            return sentences.size() < 2 || others.size() < 2
                    ? Optional.empty()
                    : place.edited(
                            Optional.of(String.join("", sentences.subList(0, last)) + others.get(others.size() - 1)));
        });
    }

    /** Its syllables are of another script. */
    static SeededFault japaneseInChinese() {
        return (place, random) ->
                place.locale().equals("zh-Hant") && place.target().source().length() >= SHORTEST_SOURCE
                        ? place.edited(textIn(place, "ja"))
                        : Optional.empty();
    }

    private static Optional<String> textIn(SeededFault.Place place, String locale) {
        return Optional.ofNullable(BUNDLES.get(key(place.translated(), locale))
                        .bundle()
                        .targets()
                        .get(place.target().unit()))
                .map(Target::text);
    }

    static SeededFault sentenceOfNeighbour() {
        return (place, random) -> place.edited(Optional.ofNullable(NEIGHBOUR.get(place.locale()))
                .filter(sentence -> place.target().source().length() >= SHORTEST_SOURCE)
                .map(sentence -> place.target().text() + " " + sentence));
    }

    static SeededFault simplifiedChinese() {
        Transliterator simplified = Transliterator.getInstance("Hant-Hans");
        return (place, random) ->
                place.locale().equals("zh-Hant") && place.target().source().length() >= SHORTEST_SOURCE
                        ? place.edited(Optional.of(
                                simplified.transliterate(place.target().text())))
                        : Optional.empty();
    }

    /** A text that breaks off. */
    static Fault cutOff() {
        return (target, glossary, random) ->
                target.source().length() < SHORTEST_SOURCE || target.text().contains("{")
                        ? Optional.empty()
                        : Faults.edited(
                                target,
                                Optional.of(target.text()
                                        .substring(0, target.text().length() * (15 + random.nextInt(20)) / 100)));
    }

    static Fault pastedTwice() {
        return (target, glossary, random) ->
                target.source().length() < SHORTEST_SOURCE || target.text().contains("{")
                        ? Optional.empty()
                        : Faults.edited(target, Optional.of(target.text() + " " + target.text()));
    }

    static SeededFault droppedSentence() {
        return (place, random) -> {
            List<String> sentences = new ArrayList<>(sentences(place.target().text(), place.locale()));
            if (sentences.size() < 2) {
                return Optional.empty();
            }
            String dropped = sentences.remove(random.nextInt(sentences.size()));
            return dropped.contains("{") || dropped.strip().length() < SHORTEST_SENTENCE
                    ? Optional.empty()
                    : place.edited(Optional.of(String.join("", sentences).strip()));
        };
    }

    /** By ICU; what it takes for the end of a sentence after an abbreviation of one letter is put together again. */
    private static List<String> sentences(String text, String locale) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(locale));
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = text.substring(start, end);
            if (!sentence.matches("(?s)(.*[\\s\u00a0])?\\p{L}{1,2}\\.[\\s\u00a0]*")) {
                sentences.add(sentence);
                start = end;
            }
        }
        if (start < text.length()) {
            sentences.add(text.substring(start));
        }
        return sentences;
    }
}
