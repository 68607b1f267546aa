package dev.dragoman.quality;

import dev.dragoman.quality.glossary.Glossary;
import dev.dragoman.quality.glossary.TermMatch;
import dev.dragoman.records.PlainText;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Typical faults of translators: what one target becomes by one fault of a kind. Empty if the target has nothing to
 * which the fault can happen.
 */
final class Faults {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{Nd}{])\\p{Nd}[\\p{Nd}.,]*(?![\\p{Lu}}])");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}{&])\\p{L}{4,}(?![\\p{L}};])");
    private static final Pattern ACRONYM = Pattern.compile("(?<!\\p{Lu})\\p{Lu}{2,}(?![\\p{Lu}\\p{Ll}])");
    private static final Pattern CLOSING = Pattern.compile("[)）]");
    private static final Pattern QUOTE = Pattern.compile("[“”„«»「」]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.。](?=\\s|$|\\p{L})");

    private Faults() {}

    /** What a fault does to a target; empty if it cannot happen to it. */
    interface Fault {

        Optional<Target> in(Target target, Glossary glossary, Random random);
    }

    static Fault wrongDigit() {
        return text((text, random) -> replace(text, pick(NUMBER, text, random), number -> {
            int at = number.length() - 1;
            while (!Character.isDigit(number.charAt(at))) {
                at--;
            }
            int digit = Character.digit(number.charAt(at), 10);
            char wrong = (char) (number.charAt(at) - digit + (digit + 1 + random.nextInt(8)) % 10);
            return number.substring(0, at) + wrong + number.substring(at + 1);
        }));
    }

    static Fault labelOfAnotherPoint() {
        return text((text, random) -> Optional.of("(" + (20 + random.nextInt(60)) + ") " + text));
    }

    static Fault misspeltName() {
        return (target, glossary, random) -> match(glossary, target, true, random)
                .flatMap(name -> edited(target, replaceIn(target, name, words -> misspell(words, random))));
    }

    static Fault otherTerm() {
        return (target, glossary, random) -> match(glossary, target, false, random)
                .flatMap(term -> {
                    String text = target.text();
                    String other = isIdeographic(text.substring(term.start(), term.end())) ? "別事物" : "Beispiel";
                    // The term is said in another way wherever it stands.
                    Optional<TermMatch> next = Optional.of(term);
                    while (next.isPresent()) {
                        text = text.substring(0, next.get().start())
                                + other
                                + text.substring(next.get().end());
                        next = glossary.inTarget(text).stream()
                                .filter(match -> match.term().equals(term.term()))
                                .findFirst();
                    }
                    return edited(target, Optional.of(text));
                });
    }

    static Fault lostAcronym() {
        return (target, glossary, random) -> pick(ACRONYM, target.text(), random)
                .filter(found -> target.source().contains(found.group()) || isTranslation(glossary, target, found))
                .filter(found -> !isOfName(glossary, target, found))
                .flatMap(found -> edited(
                        target,
                        Optional.of(target.text().replace(found.group(), isIdeographic(target.text()) ? "某" : "Xyz"))));
    }

    static Fault misspeltAcronym() {
        return (target, glossary, random) -> pick(ACRONYM, target.text(), random)
                .filter(found -> found.group().length() >= 4)
                .filter(found -> target.source().contains(found.group()) || isTranslation(glossary, target, found))
                .filter(found -> !isOfName(glossary, target, found))
                .flatMap(found -> edited(target, replace(target.text(), Optional.of(found), Faults::exchange)));
    }

    static Fault brokenAddress(String address) {
        return (target, glossary, random) -> {
            int at = address.length() - 1 - random.nextInt(6);
            String broken = address.substring(0, at) + address.substring(at + 1);
            return Optional.of(new Target(
                    target.unit(),
                    target.text() + " " + broken,
                    target.state(),
                    target.subState(),
                    target.source() + " " + address));
        };
    }

    static Fault emphasisAdded() {
        return text((text, random) -> replace(text, pick(WORD, text, random), word -> "*" + word + "*"));
    }

    static Fault referenceLost() {
        return text(
                (text, random) -> text.contains("{when}") ? Optional.of(text.replace("{when}", "")) : Optional.empty());
    }

    static Fault copiedSource() {
        return (target, glossary, random) ->
                target.source().length() < 30 ? Optional.empty() : edited(target, Optional.of(target.source()));
    }

    static Fault escapedTwice() {
        return inserted("&amp;amp;");
    }

    static Fault unfinished() {
        return (target, glossary, random) -> Optional.of(
                new Target(target.unit(), target.text(), UnitState.INITIAL, Optional.empty(), target.source()));
    }

    static Fault changedSource() {
        return (target, glossary, random) -> Optional.of(new Target(
                target.unit(), target.text(), target.state(), target.subState(), target.source() + " Before."));
    }

    static Fault spaceAtEnd() {
        return text((text, random) -> Optional.of(text + "&#32;"));
    }

    static Fault doubledSpace() {
        return text((text, random) ->
                replace(text, pick(Pattern.compile("(?<=\\p{L}) (?=\\p{L})"), text, random), x -> "  "));
    }

    static Fault lostStop() {
        return text((text, random) ->
                text.matches("(?s).*[.。]") ? Optional.of(text.substring(0, text.length() - 1)) : Optional.empty());
    }

    static Fault lostBracket() {
        return text((text, random) -> replace(text, pick(CLOSING, text, random), x -> ""));
    }

    static Fault lostQuote() {
        return text((text, random) -> replace(text, pick(QUOTE, text, random), x -> ""));
    }

    /** A character somewhere between two letters. */
    static Fault inserted(String characters) {
        return text((text, random) ->
                replace(text, pick(Pattern.compile("(?<=\\p{L})(?=\\p{L})(?![^{]*})"), text, random), x -> characters));
    }

    static Fault wordOfAnotherScript() {
        return text((text, random) -> replace(text, pick(WORD, text, random), word -> "ერთობლივი განცხადება"));
    }

    static Fault confusable() {
        return text((text, random) -> replace(
                text,
                pick(Pattern.compile("(?<=\\p{L})[aeocаеос](?=\\p{L})(?![^{]*})"), text, random),
                letter -> switch (letter) {
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

    static Fault sentencesDropped() {
        return text((text, random) -> {
            List<MatchResult> ends = SENTENCE_END.matcher(text).results().toList();
            return ends.size() < 3 || text.contains("{")
                    ? Optional.empty()
                    : Optional.of(text.substring(0, ends.get(0).end()));
        });
    }

    static Fault decomposed() {
        return text((text, random) -> Optional.of(Normalizer.normalize(text, Normalizer.Form.NFD))
                .filter(decomposed -> !decomposed.equals(text)));
    }

    private static boolean isTranslation(Glossary glossary, Target target, MatchResult found) {
        return glossary.inSource(PlainText.of(target.source()).text()).stream()
                .anyMatch(term -> term.term().translations().contains(found.group()));
    }

    private static boolean isOfName(Glossary glossary, Target target, MatchResult found) {
        return glossary.inTarget(target.text()).stream()
                .anyMatch(match ->
                        match.term().isPerson() && match.start() <= found.start() && found.end() <= match.end());
    }

    /** A person's name, or another term, of which the source has the English. */
    private static Optional<TermMatch> match(Glossary glossary, Target target, boolean person, Random random) {
        List<TermMatch> inSource =
                glossary.inSource(PlainText.of(target.source()).text());
        List<TermMatch> found = glossary.inTarget(target.text()).stream()
                .filter(match -> match.term().isPerson() == person)
                .filter(match ->
                        inSource.stream().anyMatch(source -> source.term().equals(match.term())))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
    }

    private static Optional<String> replaceIn(
            Target target, TermMatch match, java.util.function.UnaryOperator<String> change) {
        String text = target.text();
        return Optional.of(text.substring(0, match.start())
                + change.apply(text.substring(match.start(), match.end()))
                + text.substring(match.end()));
    }

    /** Another letter in place of one of the last word's, or of the first character of a Han name. */
    private static String misspell(String name, Random random) {
        if (isIdeographic(name)) {
            return (name.charAt(0) == '森' ? '木' : '森') + name.substring(1);
        }
        int last = Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1;
        int at = last + 1 + random.nextInt(Math.max(1, name.length() - last - 2));
        char letter = name.charAt(Math.min(at, name.length() - 1));
        char wrong = name.charAt(last) == letter ? name.charAt(name.length() - 1) : name.charAt(last);
        wrong = Character.isUpperCase(letter) ? Character.toUpperCase(wrong) : Character.toLowerCase(wrong);
        wrong = wrong == letter ? (char) (letter + 1) : wrong;
        return name.substring(0, Math.min(at, name.length() - 1))
                + wrong
                + name.substring(Math.min(at, name.length() - 1) + 1);
    }

    private static String exchange(String word) {
        for (int i = 1; i < word.length() - 1; i++) {
            if (word.charAt(i) != word.charAt(i + 1)) {
                return word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
            }
        }
        return word + "X";
    }

    private static boolean isIdeographic(String text) {
        return text.codePoints().anyMatch(c -> Character.isIdeographic(c) || (c >= 0x3040 && c < 0x3100));
    }

    private static Fault text(java.util.function.BiFunction<String, Random, Optional<String>> change) {
        return (target, glossary, random) -> edited(target, change.apply(target.text(), random));
    }

    private static Optional<Target> edited(Target target, Optional<String> text) {
        return text.filter(edited -> !edited.isBlank() && !edited.equals(target.text()))
                .map(edited -> new Target(target.unit(), edited, target.state(), target.subState(), target.source()));
    }

    private static Optional<MatchResult> pick(Pattern pattern, String text, Random random) {
        List<MatchResult> all = new ArrayList<>(pattern.matcher(text).results().toList());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private static Optional<String> replace(
            String text, Optional<MatchResult> place, java.util.function.UnaryOperator<String> change) {
        return place.map(
                found -> text.substring(0, found.start()) + change.apply(found.group()) + text.substring(found.end()));
    }

    /** The faults of each check, by its id. */
    static Stream<Kind> all() {
        return Stream.of(
                new Kind("placeholders", List.of(emphasisAdded(), referenceLost())),
                new Kind("points", List.of(labelOfAnotherPoint())),
                new Kind("names", List.of(misspeltName())),
                new Kind("check_glossary", List.of(otherTerm())),
                new Kind("acronyms", List.of(lostAcronym(), misspeltAcronym())),
                new Kind("urls", List.of(brokenAddress("https://www.nato.int/cps/en/news_213501.htm"))),
                new Kind("emails", List.of(brokenAddress("press.office@hq.nato.int"))),
                new Kind("unfinished", List.of(unfinished())),
                new Kind("outdated", List.of(changedSource())),
                new Kind("same", List.of(copiedSource())),
                new Kind("double_escaped", List.of(escapedTwice())));
    }

    /** The faults that a check should find. */
    record Kind(String check, List<Fault> faults) {

        @Override
        public String toString() {
            return check;
        }
    }
}
