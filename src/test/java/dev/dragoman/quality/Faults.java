package dev.dragoman.quality;

import dev.dragoman.quality.glossary.Glossary;
import dev.dragoman.quality.glossary.TermMatch;
import dev.dragoman.records.PlainText;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Typical faults of translators: what one target becomes by one fault of a kind. Empty if the target has nothing to
 * which the fault can happen.
 */
final class Faults {

    static final Pattern WORD = Pattern.compile("(?<![\\p{L}{&])\\p{L}{4,}(?![\\p{L}};])");
    /** What Korean writes after a name. */
    private static final Pattern TITLE = Pattern.compile("(?<=\\S) (총리|대통령|사무총장|외무대신|대신|장관)$");

    private static final Pattern ACRONYM = Pattern.compile("(?<!\\p{Lu})\\p{Lu}{2,}(?![\\p{Lu}\\p{Ll}])");

    private Faults() {}

    /** What a fault does to a target; empty if it cannot happen to it. */
    interface Fault extends SeededFault {

        Optional<Target> in(Target target, Glossary glossary, Random random);

        @Override
        default Optional<Seeded> in(Place place, Random random) {
            return in(place.target(), place.glossary(), random).map(place::with);
        }
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
        return FormFaults.inserted("&amp;amp;");
    }

    static Fault unfinished() {
        return (target, glossary, random) -> Optional.of(
                new Target(target.unit(), target.text(), UnitState.INITIAL, Optional.empty(), target.source()));
    }

    static Fault changedSource() {
        return (target, glossary, random) -> Optional.of(new Target(
                target.unit(), target.text(), target.state(), target.subState(), target.source() + " Before."));
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

    private static Optional<String> replaceIn(Target target, TermMatch match, UnaryOperator<String> change) {
        String text = target.text();
        return Optional.of(text.substring(0, match.start())
                + change.apply(text.substring(match.start(), match.end()))
                + text.substring(match.end()));
    }

    /** Another letter in place of one of the last word's, or of the first character of a Han name. */
    private static String misspell(String name, Random random) {
        MatchResult title = pick(TITLE, name, random).orElse(null);
        if (title != null) {
            return misspell(name.substring(0, title.start()), random) + name.substring(title.start());
        }
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

    static boolean isIdeographic(String text) {
        return text.codePoints().anyMatch(c -> Character.isIdeographic(c) || (c >= 0x3040 && c < 0x3100));
    }

    static Fault text(BiFunction<String, Random, Optional<String>> change) {
        return (target, glossary, random) -> edited(target, change.apply(target.text(), random));
    }

    static Optional<Target> edited(Target target, Optional<String> text) {
        return text.filter(edited -> !edited.isBlank() && !edited.equals(target.text()))
                .map(edited -> new Target(target.unit(), edited, target.state(), target.subState(), target.source()));
    }

    static Optional<MatchResult> pick(Pattern pattern, String text, Random random) {
        List<MatchResult> all = new ArrayList<>(pattern.matcher(text).results().toList());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    static Optional<String> replace(String text, Optional<MatchResult> place, UnaryOperator<String> change) {
        return place.map(
                found -> text.substring(0, found.start()) + change.apply(found.group()) + text.substring(found.end()));
    }
}
