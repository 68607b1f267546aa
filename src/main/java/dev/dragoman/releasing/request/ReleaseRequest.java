package dev.dragoman.releasing.request;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.releasing.terms.ReleaseTerms;
import dev.dragoman.times.ZonedMoment;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A publisher's request for a release.
 *
 * @param editions at least one, each once
 * @param at when; empty for at once
 * @param overrides the errors that are overridden, each once
 */
public record ReleaseRequest(
        List<RequestedEdition> editions,
        Optional<ZonedMoment> at,
        ReleaseTerms terms,
        List<RequestedOverride> overrides) {

    private static final int MAX_WAIT = 3_660;

    /**
     * Checks the request.
     *
     * @throws ProblemException INVALID_RELEASE, with the {@code field}
     */
    public ReleaseRequest {
        editions = List.copyOf(editions);
        if (editions.isEmpty()) {
            throw invalid("editions", "A release has at least one edition");
        }
        Set<EditionKey> seen = new HashSet<>();
        for (int i = 0; i < editions.size(); i++) {
            EditionKey key = editions.get(i).key();
            if (!seen.add(key)) {
                throw invalid("editions[" + i + "]", key.slug() + " in " + key.locale() + " is listed twice");
            }
            // Locales that a canonical text carries along are told in the canonical language.
            if (editions.get(i).isCorrection()
                    && !(key.locale().equals(LanguageTag.CANONICAL)
                            ? terms.note().isPresent()
                            : terms.hasNoteIn(key.locale()))) {
                throw invalid("note", "A correction needs a note that tells readers what was corrected");
            }
        }
        at.ifPresent(ReleaseRequest::requireWholeSecond);
        overrides = List.copyOf(overrides);
        for (int i = 0; i < overrides.size(); i++) {
            RequestedOverride override = overrides.get(i);
            if (!seen.contains(override.edition())) {
                throw invalid(
                        "override[" + i + "]",
                        override.edition().slug() + " in " + override.edition().locale()
                                + " is not among the editions of this release");
            }
            if (overrides.subList(0, i).stream().anyMatch(override::isAbout)) {
                throw invalid(
                        "override[" + i + "]",
                        override.checkId() + " in " + override.unit() + " of "
                                + override.edition().slug() + " in "
                                + override.edition().locale() + " is listed twice");
            }
        }
    }

    /** A request that overrides no error. */
    public ReleaseRequest(List<RequestedEdition> editions, Optional<ZonedMoment> at, ReleaseTerms terms) {
        this(editions, at, terms, List.of());
    }

    /**
     * Checks that the release is in the future, and not too far.
     *
     * @throws ProblemException INVALID_RELEASE
     */
    public void requireToCome(Instant now) {
        at.ifPresent(moment -> requireToCome(moment, now));
    }

    /**
     * Checks that a release can be scheduled for a moment: at a whole second in the future, and not too far.
     *
     * @throws ProblemException INVALID_RELEASE
     */
    public static void requireToCome(ZonedMoment moment, Instant now) {
        requireWholeSecond(moment);
        if (!moment.instant().isAfter(now)) {
            throw invalid(
                    "at",
                    moment + " is in the past, it is now " + now.truncatedTo(ChronoUnit.SECONDS)
                            + "; omit it to release immediately");
        }
        // A typo in the year would otherwise go unnoticed.
        if (moment.instant().isAfter(now.plus(MAX_WAIT, ChronoUnit.DAYS))) {
            throw invalid("at", moment + " is more than ten years away; check the year");
        }
    }

    private static void requireWholeSecond(ZonedMoment moment) {
        if (!moment.instant().equals(moment.instant().truncatedTo(ChronoUnit.SECONDS))) {
            throw invalid("at", "A release is due at a whole second");
        }
    }

    private static ProblemException invalid(String field, String wrong) {
        return new ProblemException(ProblemCode.INVALID_RELEASE, wrong).with("field", field);
    }
}
