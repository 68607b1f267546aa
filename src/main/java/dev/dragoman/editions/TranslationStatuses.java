package dev.dragoman.editions;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.ReviewState;
import dev.dragoman.translation.Reviews;
import dev.dragoman.translation.assignment.Assignment;
import dev.dragoman.translation.assignment.Assignments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The status of all language versions of a record for those who work on them, including what is not public.
 *
 * @param revision the newest revision, which may be a draft
 * @param canonical the public edition of the canonical text
 * @param bundles the newest version in each locale, by locale
 * @param assignments the assignments by locale, including locales that have not been started
 */
public record TranslationStatuses(
        Revision revision, Optional<Edition> canonical, List<Piece> bundles, List<Assignment> assignments) {

    /**
     * A language version.
     *
     * @param edition what is public in its locale, whichever version that shows
     * @param authority its authority with the next release, unless the publisher states another one
     */
    public record Piece(BundleVersion version, ReviewState review, Optional<Edition> edition, Authority authority) {

        /** Whether it is this very version that is public. */
        public boolean isReleased() {
            return edition.flatMap(Edition::bundleVersion)
                    .filter(number -> number == version.number())
                    .isPresent();
        }
    }

    public TranslationStatuses {
        bundles = List.copyOf(bundles);
        assignments = List.copyOf(assignments);
    }

    /** The same without the locales that are not asked for. */
    public TranslationStatuses of(Predicate<LanguageTag> locales) {
        return new TranslationStatuses(
                revision,
                canonical,
                bundles.stream()
                        .filter(piece -> locales.test(piece.version().bundle().locale()))
                        .toList(),
                assignments.stream()
                        .filter(assignment -> locales.test(assignment.locale()))
                        .toList());
    }

    /** Reads it, with six statements however many locales there are; empty if there is no such record. */
    public static Optional<TranslationStatuses> read(Tables tables, String slug) {
        return tables.table(Revisions.class).newest(slug).map(revision -> read(tables, slug, revision));
    }

    private static TranslationStatuses read(Tables tables, String slug, Revision revision) {
        Map<LanguageTag, Edition> shown = tables.table(Editions.class).newestOfEachLocale(slug).stream()
                .collect(Collectors.toMap(Edition::locale, Function.identity()));
        List<Reviews.Last> acts = tables.table(Reviews.class).lastOfEachVersion(slug);
        Map<LanguageTag, AuthorityStatement> statements =
                tables.table(AuthorityStatements.class).newestOfEachLocale(slug).stream()
                        .collect(Collectors.toMap(AuthorityStatement::locale, Function.identity()));
        return new TranslationStatuses(
                revision,
                Optional.ofNullable(shown.get(LanguageTag.CANONICAL)),
                tables.table(BundleVersions.class).newestOfEachLocale(slug).stream()
                        .map(version -> {
                            LanguageTag locale = version.bundle().locale();
                            Optional<Edition> edition = Optional.ofNullable(shown.get(locale));
                            return new Piece(
                                    version,
                                    state(acts, version),
                                    edition,
                                    AuthorityInForce.of(
                                            version.bundle(),
                                            Optional.of(version.number()),
                                            Optional.ofNullable(statements.get(locale)),
                                            edition));
                        })
                        .toList(),
                tables.table(Assignments.class).of(slug));
    }

    private static ReviewState state(List<Reviews.Last> acts, BundleVersion version) {
        return ReviewState.after(acts.stream()
                .filter(last -> last.version() == version.number()
                        && last.locale().equals(version.bundle().locale()))
                .map(Reviews.Last::act)
                .findFirst());
    }
}
