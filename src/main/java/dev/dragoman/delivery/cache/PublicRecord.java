package dev.dragoman.delivery.cache;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.PublicStatus;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.locales.FallbackReason;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguagePreferences;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.Negotiation;
import dev.dragoman.locales.Substitutes;
import dev.dragoman.records.Slug;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The language versions of a record as they stood at one time. A record whose canonical version was withdrawn is
 * withdrawn as a whole: no translation outlives the text that it translates.
 *
 * @param version differs whenever they were read anew, so that nothing rendered from an earlier state is served
 * @param validity until when answers from it are valid
 * @param statuses every locale that is or was public, the canonical one first; never empty
 * @param editions the newest edition of every public locale, the canonical one first
 * @param negotiation negotiation among the public ones; not used if none is public
 * @param negotiationOfAll the same among all that are or were public
 */
public record PublicRecord(
        long version,
        Validity validity,
        List<PublicStatus> statuses,
        List<Edition> editions,
        Negotiation negotiation,
        Negotiation negotiationOfAll) {

    private static final int VERSION_WEIGHT = 420;
    private static final int UNIT_WEIGHT = 100;
    private static final int RELATED_WEIGHT = 100;

    static PublicRecord of(long version, Validity validity, List<PublicStatus> statuses, Substitutes substitutes) {
        boolean whole = !statuses.get(0).isPublic();
        List<Edition> editions = statuses.stream()
                .filter(standing -> !whole && standing.isPublic())
                .map(PublicStatus::edition)
                .toList();
        Negotiation all = among(statuses.stream().map(PublicStatus::edition).toList(), substitutes);
        boolean some = !editions.isEmpty() && editions.size() < statuses.size();
        return new PublicRecord(version, validity, statuses, editions, some ? among(editions, substitutes) : all, all);
    }

    public PublicRecord {
        statuses = List.copyOf(statuses);
        editions = List.copyOf(editions);
    }

    /** The same record, which was found in memory after this validity began. */
    PublicRecord valid(Validity now) {
        return now.equals(validity)
                ? this
                : new PublicRecord(version, now, statuses, editions, negotiation, negotiationOfAll);
    }

    /** The public locales, the canonical one first. */
    public List<LanguageTag> locales() {
        return editions.stream().map(Edition::locale).toList();
    }

    /** The related records of the revision that a public edition shows. */
    public List<Slug> related(Edition edition) {
        return standing(edition.locale()).map(PublicStatus::related).orElse(List.of());
    }

    /** The public edition of a locale. */
    public Optional<Edition> in(LanguageTag locale) {
        return editions.stream()
                .filter(edition -> edition.locale().equals(locale))
                .findFirst();
    }

    /** Whether no language version is public any more. */
    public boolean isWithdrawn() {
        return editions.isEmpty();
    }

    /**
     * The withdrawn version to tell a reader about: the one that the address names, or any if the whole record was
     * withdrawn. To a reader who has only the browser's preferences, a withdrawn version is not served.
     */
    public Optional<PublicStatus> withdrawn(LanguagePreferences preferences) {
        if (editions.size() == statuses.size()) {
            return Optional.empty();
        }
        Optional<PublicStatus> named = Optional.of(preferences.named())
                .filter(tags -> !tags.isEmpty())
                .map(tags -> negotiationOfAll.choose(new LanguagePreferences(tags, List.of())))
                .filter(PublicRecord::isNamed)
                .flatMap(choice -> standing(choice.served()))
                .filter(standing -> !standing.isPublic());
        return named.isPresent() || !isWithdrawn() ? named : Optional.of(statuses.get(0));
    }

    /** The approximate size in memory, in bytes: most of it is the same for each version, but notes can be long. */
    int weight() {
        return statuses.stream().mapToInt(PublicRecord::weight).sum();
    }

    private static int weight(PublicStatus standing) {
        int notes = standing.edition().note().map(String::length).orElse(0)
                + standing.withdrawal()
                        .flatMap(Withdrawal::note)
                        .map(String::length)
                        .orElse(0);
        return VERSION_WEIGHT
                + notes * Character.BYTES
                + standing.related().size() * RELATED_WEIGHT
                + standing.edition().unitWeights().byUnit().size() * UNIT_WEIGHT;
    }

    private static Negotiation among(List<Edition> editions, Substitutes substitutes) {
        List<LanguageTag> locales = editions.stream().map(Edition::locale).toList();
        return new Negotiation(locales, LanguageTag.CANONICAL, substitutes);
    }

    private static boolean isNamed(LanguageChoice choice) {
        return choice.fallback().isEmpty() || choice.fallback().get() == FallbackReason.NEXT_LANGUAGE;
    }

    private Optional<PublicStatus> standing(LanguageTag locale) {
        return statuses.stream()
                .filter(standing -> standing.edition().locale().equals(locale))
                .findFirst();
    }

    /** When readers last saw a change of any of its versions; a withdrawal is one. */
    public Instant lastChange() {
        return statuses.stream()
                .map(PublicStatus::lastChange)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
