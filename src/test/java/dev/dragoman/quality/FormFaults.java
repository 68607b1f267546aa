package dev.dragoman.quality;

import static dev.dragoman.quality.Faults.edited;
import static dev.dragoman.quality.Faults.pick;
import static dev.dragoman.quality.Faults.replace;
import static dev.dragoman.quality.Faults.text;

import dev.dragoman.quality.Faults.Fault;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Faults in how a target is written: its spaces, its punctuation, characters that nobody sees. */
final class FormFaults {

    private static final Pattern BETWEEN_LETTERS = Pattern.compile("(?<=\\p{L})(?=\\p{L})(?![^{]*})");
    private static final Pattern SPACE = Pattern.compile("(?<=\\p{L}) (?=\\p{L})");
    private static final Pattern OPENING_BRACKET = Pattern.compile("[(（]");
    private static final Pattern CLOSING_BRACKET = Pattern.compile("[)）]");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（]([^()（）]+)[)）]");
    private static final Pattern OPENING_QUOTE = Pattern.compile("[“„«「](?=.*[”“»」])");
    private static final Pattern CLOSING_QUOTE = Pattern.compile("(?<=[“„«「].{1,200})[”“»」]");
    private static final Pattern QUOTED = Pattern.compile("[“„«「]([^“”„«»「」]+)[”“»」]");
    private static final Pattern SPACE_OF_MARK = Pattern.compile("[\u00a0\u202f](?=[:;!?»])|(?<=«)[\u00a0\u202f]");
    private static final Pattern COMMA = Pattern.compile(",(?= \\p{L})");
    private static final Pattern BETWEEN_ARABIC =
            Pattern.compile("(?<=[\\p{IsArabic}&&\\p{L}])(?=[\\p{IsArabic}&&\\p{L}])");
    private static final Pattern WITHOUT_JOINER =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsCyrillic}\\p{IsHan}\\p{IsHangul}])(?=\\p{L})(?![^{]*})");
    private static final Pattern MARK_AT_END = Pattern.compile("(?s).*[.。:：?？؟!！…,]\\P{L}*");

    /** Marks of languages that do not write those of English. */
    private static final Map<String, String> WIDE = Map.of("?", "？", "!", "！", ":", "：", "…", "…");

    private FormFaults() {}

    static List<Fault> beginningWith(String... spaces) {
        return List.of(spaces).stream()
                .map(space -> text((text, random) -> Optional.of(space + text)))
                .toList();
    }

    static List<Fault> endingWith(String... spaces) {
        return List.of(spaces).stream()
                .map(space -> text((text, random) -> Optional.of(text + space)))
                .toList();
    }

    static Fault doubledSpace() {
        return text((text, random) -> replace(text, pick(SPACE, text, random), space -> "  "));
    }

    static Fault spaceAndNoBreakSpace() {
        return text((text, random) -> replace(text, pick(SPACE, text, random), space -> "\u00a0 "));
    }

    static Fault lostStop() {
        return text((text, random) ->
                text.matches("(?s).*[.。]") ? Optional.of(text.substring(0, text.length() - 1)) : Optional.empty());
    }

    /** Another mark in place of the stop. */
    static Fault otherThanStop(String mark) {
        return text((text, random) -> text.matches("(?s).*[.。]")
                ? Optional.of(text.substring(0, text.length() - 1) + mark)
                : Optional.empty());
    }

    /** The mark of the target's language where neither the source nor the target has one. */
    static Fault addedMark(String mark) {
        return (target, glossary, random) ->
                MARK_AT_END.matcher(target.source()).matches()
                                || MARK_AT_END.matcher(target.text()).matches()
                        ? Optional.empty()
                        : edited(target, Optional.of(target.text() + own(mark, target.text())));
    }

    private static String own(String mark, String text) {
        if (mark.equals("?") && text.matches("(?s).*\\p{IsArabic}.*")) {
            return "؟";
        }
        return text.codePoints().anyMatch(Character::isIdeographic) ? WIDE.get(mark) : mark;
    }

    static Fault lostOpeningBracket() {
        return text((text, random) -> replace(text, pick(OPENING_BRACKET, text, random), bracket -> ""));
    }

    static Fault lostClosingBracket() {
        return text((text, random) -> replace(text, pick(CLOSING_BRACKET, text, random), bracket -> ""));
    }

    /** Where the translator has not added brackets that the source has not. */
    static Fault lostBrackets() {
        return (target, glossary, random) -> count(IN_BRACKETS, target.text()) > count(IN_BRACKETS, target.source())
                ? Optional.empty()
                : edited(
                        target,
                        replace(
                                target.text(),
                                pick(IN_BRACKETS, target.text(), random),
                                part -> part.substring(1, part.length() - 1)));
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    static Fault lostOpeningQuote() {
        return text((text, random) -> replace(text, pick(OPENING_QUOTE, text, random), quote -> ""));
    }

    static Fault lostClosingQuote() {
        return text((text, random) -> replace(text, pick(CLOSING_QUOTE, text, random), quote -> ""));
    }

    static Fault lostQuotes() {
        return (target, glossary, random) -> target.source().matches("(?s).*[“”\"].*")
                ? edited(target, Optional.of(target.text().replaceAll("[“”„«»「」]", "")))
                : Optional.empty();
    }

    static Fault straightQuotes() {
        return text((text, random) -> replace(
                text,
                pick(QUOTED, text, random),
                quotation ->
                        '"' + quotation.substring(1, quotation.length() - 1).strip() + '"'));
    }

    /** A space, or none, where French has a no-break space. */
    static SeededFault otherSpaceOfMark(String space) {
        return inFrench((text, random) -> replace(text, pick(SPACE_OF_MARK, text, random), old -> space));
    }

    /** A semicolon in place of a comma, after a space or none. */
    static SeededFault semicolonAfter(String space) {
        return inFrench((text, random) -> replace(text, pick(COMMA, text, random), comma -> space + ";"));
    }

    static SeededFault exclamationAfter(String space) {
        return inFrench((text, random) -> text.endsWith(".")
                ? Optional.of(text.substring(0, text.length() - 1) + space + "!")
                : Optional.empty());
    }

    static SeededFault guillemetsWith(String space) {
        return inFrench((text, random) ->
                replace(text, pick(Faults.WORD, text, random), word -> "«" + space + word + space + "»"));
    }

    private static SeededFault inFrench(BiFunction<String, Random, Optional<String>> change) {
        return (place, random) -> place.locale().equals("fr")
                ? place.edited(change.apply(place.target().text(), random))
                : Optional.empty();
    }

    static Fault lengthenedLetter(String lengthening) {
        return text((text, random) -> replace(text, pick(BETWEEN_ARABIC, text, random), place -> lengthening));
    }

    /** A character somewhere between two letters. */
    static Fault inserted(String characters) {
        return text((text, random) -> replace(text, pick(BETWEEN_LETTERS, text, random), place -> characters));
    }

    /** A joiner after a letter that joins nothing. */
    static Fault insertedJoiner(String joiner) {
        return text((text, random) -> replace(text, pick(WITHOUT_JOINER, text, random), place -> joiner));
    }

    static Fault decomposed() {
        return text((text, random) -> Optional.of(Normalizer.normalize(text, Normalizer.Form.NFD)));
    }

    /** One letter alone, as it is typed on some keyboards. */
    static Fault decomposedLetter() {
        return text((text, random) -> replace(
                text,
                pick(Pattern.compile("[\\p{L}&&[^\\p{IsHangul}]&&[^\\p{ASCII}]]"), text, random),
                letter -> Normalizer.normalize(letter, Normalizer.Form.NFD)));
    }
}
