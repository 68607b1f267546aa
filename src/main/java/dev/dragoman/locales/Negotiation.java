package dev.dragoman.locales;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Chooses the version that answers a reader, without ever putting another language in the reader's mouth. One instance
 * serves all readers of the same versions; it holds no state of theirs.
 */
public final class Negotiation {

    private final List<LanguageTag> versions;
    private final ClosestLanguage nearest;
    private final LanguageTag authentic;
    private final Substitutes substitutes;

    /**
     * @param available the versions that exist, at least one, in the publisher's order of preference
     * @param canonical the locale of the authentic text; if it is not available, the first version stands in for it
     * @throws IllegalArgumentException if nothing is available
     */
    public Negotiation(Collection<LanguageTag> available, LanguageTag canonical, Substitutes substitutes) {
        if (available.isEmpty()) {
            throw new IllegalArgumentException("There is no version to choose from");
        }
        this.versions = List.copyOf(available);
        this.nearest = new ClosestLanguage(versions);
        this.authentic = versions.contains(canonical) ? canonical : versions.get(0);
        this.substitutes = requireNonNull(substitutes, "substitutes");
    }

    /** The versions that exist, in the publisher's order of preference. */
    public List<LanguageTag> versions() {
        return versions;
    }

    /** The choice among versions that are asked about only once; see {@link #choose(LanguagePreferences)}. */
    public static LanguageChoice choose(
            LanguagePreferences preferences,
            Collection<LanguageTag> available,
            LanguageTag canonical,
            Substitutes substitutes) {
        return new Negotiation(available, canonical, substitutes).choose(preferences);
    }

    /**
     * The version for a reader. In turn: the wishes in order, each in its own language and script, the nearest by CLDR
     * (UTS #35, Language Matching); the operator's substitutes for the wishes in order; a wish's own language in a
     * script that its readers also read, or in any script if the wish left it open; the canonical version. Wishes with
     * less weight than {@code *} come after the canonical version.
     *
     * <p>A version that the browser refuses ({@code q=0}) is passed over, unless the address itself names its
     * language. If the canonical version is refused, {@code *} gives the first version that is not; without
     * {@code *} nothing there is acceptable, and the canonical version is served rather than none (RFC 9110 §12.1).
     */
    public LanguageChoice choose(LanguagePreferences preferences) {
        List<LanguageTag> welcome = versions.stream()
                .filter(version -> !preferences.refuses(version))
                .toList();
        List<LanguageTag> wishes = RequestedLanguages.of(preferences);
        int beforeAny = preferences.wishesBeforeAny().size();
        if (beforeAny < wishes.size()) {
            Optional<LanguageChoice> choice =
                    new Reader(preferences, wishes.subList(0, beforeAny), welcome).choiceBeforeRest();
            if (choice.isPresent()) {
                return choice.get();
            }
        }
        return new Reader(preferences, wishes, welcome).choice();
    }

    /** The search for one reader, over the versions that the browser does not refuse. */
    private final class Reader {

        private final LanguagePreferences preferences;
        private final List<LanguageTag> wishes;
        private final List<LanguageTag> welcome;
        private final ClosestLanguage nearestWelcome;

        Reader(LanguagePreferences preferences, List<LanguageTag> wishes, List<LanguageTag> welcome) {
            this.preferences = preferences;
            this.wishes = wishes;
            this.welcome = welcome;
            this.nearestWelcome = welcome.size() == versions.size() ? nearest : new ClosestLanguage(welcome);
        }

        LanguageChoice choice() {
            return inWishedLanguage()
                    .or(this::bySubstitute)
                    .or(this::inOtherScript)
                    .orElseGet(this::withoutWish);
        }

        /** The choice where {@code *} outweighs further wishes; empty if all versions have weights of their own. */
        Optional<LanguageChoice> choiceBeforeRest() {
            return inWishedLanguage()
                    .or(this::bySubstitute)
                    .or(this::inOtherScript)
                    .or(this::any);
        }

        private Optional<LanguageChoice> any() {
            List<LanguageTag> others = welcome.stream()
                    .filter(version -> !preferences.names(version))
                    .toList();
            return others.stream()
                    .filter(authentic::equals)
                    .findFirst()
                    .map(version -> fallback(version, FallbackReason.CANONICAL, version, version))
                    .or(() -> others.stream()
                            .findFirst()
                            .map(version -> fallback(version, FallbackReason.NEXT_LANGUAGE, version, version)));
        }

        private Optional<LanguageChoice> inWishedLanguage() {
            Set<LanguageTag> named = Set.copyOf(preferences.named());
            return first(wish -> (named.contains(wish) ? nearest : nearestWelcome)
                    .inSameScript(wish)
                    .map(version -> new LanguageChoice(
                            requested(),
                            version,
                            wish.equals(wishes.get(0)) ? Optional.empty() : Optional.of(FallbackReason.NEXT_LANGUAGE),
                            Formatting.of(version, wish),
                            wording(version, wish))));
        }

        private Optional<LanguageChoice> bySubstitute() {
            return first(wish -> substitutes
                    .of(wish)
                    .flatMap(nearestWelcome::inSameScript)
                    .map(version -> fallback(version, FallbackReason.SUBSTITUTE, version, version)));
        }

        private Optional<LanguageChoice> inOtherScript() {
            return first(
                    wish -> (wish.bare() ? nearestWelcome.inAnyScript(wish) : nearestWelcome.inScriptAlsoRead(wish))
                            .map(version -> fallback(
                                    version,
                                    FallbackReason.OTHER_SCRIPT,
                                    Formatting.of(version, wish),
                                    wording(version, wish))));
        }

        private LanguageChoice withoutWish() {
            if (welcome.contains(authentic) || welcome.isEmpty() || !preferences.takesAny()) {
                return fallback(authentic, FallbackReason.CANONICAL, authentic, authentic);
            }
            // The reader's next wish was "*": anything but what is refused.
            LanguageTag any = welcome.get(0);
            return fallback(any, FallbackReason.NEXT_LANGUAGE, any, any);
        }

        private LanguageChoice fallback(
                LanguageTag version, FallbackReason reason, LanguageTag formatting, LanguageTag wording) {
            return new LanguageChoice(requested(), version, requested().map(wish -> reason), formatting, wording);
        }

        // Only an address that asks for another calendar, hour cycle or digits changes the text itself.
        private LanguageTag wording(LanguageTag version, LanguageTag wish) {
            return preferences.named().contains(wish) ? Formatting.withoutRegion(version, wish) : version;
        }

        private Optional<LanguageTag> requested() {
            return wishes.stream().findFirst();
        }

        private Optional<LanguageChoice> first(Function<LanguageTag, Optional<LanguageChoice>> answer) {
            return wishes.stream().flatMap(wish -> answer.apply(wish).stream()).findFirst();
        }
    }
}
