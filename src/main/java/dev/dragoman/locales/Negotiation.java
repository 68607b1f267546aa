package dev.dragoman.locales;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Chooses the version that answers a reader. Never serves a language that the reader did not ask for, but the canonical
 * one and the operator's substitutes. One instance serves all readers of the same versions; it has no state of theirs.
 */
public final class Negotiation {

    private final List<LanguageTag> versions;
    private final ClosestLanguage nearest;
    private final LanguageTag authentic;
    private final Substitutes substitutes;

    /**
     * @param available the versions that exist, at least one, in the publisher's order of preference
     * @param canonical the locale of the authentic text; if it is not available, the first version takes its role
     * @throws IllegalArgumentException if nothing is available
     */
    public Negotiation(Collection<LanguageTag> available, LanguageTag canonical, Substitutes substitutes) {
        if (available.isEmpty()) {
            throw new IllegalArgumentException("At least one version must be available");
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

    /** The choice among versions that are used only once; see {@link #choose(LanguagePreferences)}. */
    public static LanguageChoice choose(
            LanguagePreferences preferences,
            Collection<LanguageTag> available,
            LanguageTag canonical,
            Substitutes substitutes) {
        return new Negotiation(available, canonical, substitutes).choose(preferences);
    }

    /**
     * The version for a reader. In turn: the requested languages in order, each in its own language and script, the
     * closest by CLDR (UTS #35, Language Matching); the operator's substitutes for them in order; a requested language
     * in another script that its readers also read, or in any script if the request left it open; the canonical
     * version. Languages with less weight than {@code *} come after the canonical version.
     *
     * <p>A version that the browser refuses ({@code q=0}) is skipped, unless the address names its language. If the
     * canonical version is refused, {@code *} selects the first version that is not; without {@code *} nothing is
     * acceptable, and the canonical version is served rather than none (RFC 9110 §12.1).
     */
    public LanguageChoice choose(LanguagePreferences preferences) {
        List<LanguageTag> accepted = versions.stream()
                .filter(version -> !preferences.refuses(version))
                .toList();
        List<LanguageTag> languages = RequestedLanguages.of(preferences);
        int beforeAny = preferences.languagesBeforeAny().size();
        if (beforeAny < languages.size()) {
            Optional<LanguageChoice> choice =
                    new Reader(preferences, languages.subList(0, beforeAny), accepted).choiceBeforeRest();
            if (choice.isPresent()) {
                return choice.get();
            }
        }
        return new Reader(preferences, languages, accepted).choice();
    }

    /** The search for one reader, over the versions that the browser does not refuse. */
    private final class Reader {

        private final LanguagePreferences preferences;
        private final List<LanguageTag> languages;
        private final List<LanguageTag> accepted;
        private final ClosestLanguage nearestAccepted;

        Reader(LanguagePreferences preferences, List<LanguageTag> languages, List<LanguageTag> accepted) {
            this.preferences = preferences;
            this.languages = languages;
            this.accepted = accepted;
            this.nearestAccepted = accepted.size() == versions.size() ? nearest : new ClosestLanguage(accepted);
        }

        LanguageChoice choice() {
            return inRequestedLanguage()
                    .or(this::bySubstitute)
                    .or(this::inOtherScript)
                    .orElseGet(this::byDefault);
        }

        /** The choice if {@code *} outweighs further languages; empty if all versions have weights of their own. */
        Optional<LanguageChoice> choiceBeforeRest() {
            return inRequestedLanguage()
                    .or(this::bySubstitute)
                    .or(this::inOtherScript)
                    .or(this::any);
        }

        private Optional<LanguageChoice> any() {
            List<LanguageTag> others = accepted.stream()
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

        private Optional<LanguageChoice> inRequestedLanguage() {
            Set<LanguageTag> named = Set.copyOf(preferences.named());
            return first(requested -> (named.contains(requested) ? nearest : nearestAccepted)
                    .inSameScript(requested)
                    .map(version -> new LanguageChoice(
                            requested(),
                            version,
                            requested.equals(languages.get(0))
                                    ? Optional.empty()
                                    : Optional.of(FallbackReason.NEXT_LANGUAGE),
                            Formatting.of(version, requested),
                            wording(version, requested))));
        }

        private Optional<LanguageChoice> bySubstitute() {
            return first(requested -> substitutes
                    .of(requested)
                    .flatMap(nearestAccepted::inSameScript)
                    .map(version -> fallback(version, FallbackReason.SUBSTITUTE, version, version)));
        }

        private Optional<LanguageChoice> inOtherScript() {
            return first(requested -> (requested.bare()
                            ? nearestAccepted.inAnyScript(requested)
                            : nearestAccepted.inScriptAlsoRead(requested))
                    .map(version -> fallback(
                            version,
                            FallbackReason.OTHER_SCRIPT,
                            Formatting.of(version, requested),
                            wording(version, requested))));
        }

        private LanguageChoice byDefault() {
            if (accepted.contains(authentic) || accepted.isEmpty() || !preferences.takesAny()) {
                return fallback(authentic, FallbackReason.CANONICAL, authentic, authentic);
            }
            // The reader's next range was "*": any language that is not refused.
            LanguageTag any = accepted.get(0);
            return fallback(any, FallbackReason.NEXT_LANGUAGE, any, any);
        }

        private LanguageChoice fallback(
                LanguageTag version, FallbackReason reason, LanguageTag formatting, LanguageTag wording) {
            return new LanguageChoice(requested(), version, requested().map(requested -> reason), formatting, wording);
        }

        // Only the address may change calendar, hour cycle or digits of the text itself.
        private LanguageTag wording(LanguageTag version, LanguageTag requested) {
            return preferences.named().contains(requested) ? Formatting.withoutRegion(version, requested) : version;
        }

        private Optional<LanguageTag> requested() {
            return languages.stream().findFirst();
        }

        private Optional<LanguageChoice> first(Function<LanguageTag, Optional<LanguageChoice>> answer) {
            return languages.stream()
                    .flatMap(requested -> answer.apply(requested).stream())
                    .findFirst();
        }
    }
}
