package dev.dragoman.rendering.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.TranslationStatuses;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.rendering.evidence.EvidenceSummary;
import dev.dragoman.rendering.evidence.EvidenceView;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.ReviewState;
import dev.dragoman.translation.TargetStatus;
import dev.dragoman.translation.assignment.Assignment;
import dev.dragoman.translation.assignment.Due;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of the language versions of a record: the public ones or, for editors, the newest stored ones. */
@RegisterForReflection
@Schema(name = "Translations")
public record TranslationsView(
        String slug,
        @Schema(ref = "LanguageTag") String canonicalLocale,

        @Schema(description = "The revision of the canonical text that the translations are compared with")
        int revision,

        @Schema(description = "The canonical one first") List<TranslationView> translations,

        @Schema(description = "Who works on which translation, also on those that nobody has begun; empty for readers")
        List<AssignedView> assignments) {

    private static final String RELEASED = "released";

    /** One language version. */
    @RegisterForReflection
    @Schema(name = "Translation")
    public record TranslationView(
            @Schema(ref = "LanguageTag") String locale,

            @Schema(description = "The language's name in the language itself")
            String name,

            @Schema(ref = "Direction") String dir,

            @Schema(
                    description = "released: this version is public; for editors also draft, in-review or approved",
                    enumeration = {"released", "draft", "in-review", "approved"})
            String state,

            UnitCounts units,

            @JsonUnwrapped OpenUnits open,

            @Schema(ref = "Authority") String authority,

            @Schema(description = "The public edition; null if there is none", nullable = true)
            Integer edition,

            int revision,

            @Schema(description = "The bundle's version; null for the canonical locale", nullable = true)
            Integer version,

            @Schema(
                    description = "Who or what made the public version, and whether it was reviewed; null for the"
                            + " canonical locale and for versions that are not public",
                    nullable = true)
            EvidenceSummary evidence) {}

    /** The units that there is something to do about. */
    @RegisterForReflection
    public record OpenUnits(
            @Schema(description = "Ids of the units whose source has changed since")
            List<String> outdated,

            @Schema(description = "Ids of the units whose target is not finished")
            List<String> unfinished,

            @Schema(description = "Ids of the units without a target")
            List<String> missing) {

        private static OpenUnits of(Coverage coverage) {
            return new OpenUnits(
                    coverage.ids(TargetStatus.OUTDATED),
                    coverage.ids(TargetStatus.UNFINISHED),
                    coverage.ids(TargetStatus.MISSING));
        }
    }

    /** Who works on a translation, and until when. */
    @RegisterForReflection
    @Schema(name = "Assigned")
    public record AssignedView(
            @Schema(ref = "LanguageTag") String locale,
            @Schema(description = "The name of a person") String to,

            @Schema(description = "A date, or a wall time in a zone (RFC 9557); null if it is open", nullable = true)
            String due,

            @Schema(
                    format = "date-time",
                    description = "The instant from which it is overdue; a date ends in the home zone",
                    nullable = true)
            String dueAt) {

        private static AssignedView of(Assignment assignment) {
            return new AssignedView(
                    assignment.locale().toString(),
                    assignment.assignee(),
                    assignment.due().map(Due::text).orElse(null),
                    assignment.due().map(due -> due.at().toString()).orElse(null));
        }
    }

    /** The number of units by status. */
    @RegisterForReflection
    @Schema(name = "UnitCounts")
    public record UnitCounts(int total, int done, int outdated, int unfinished, int missing) {}

    /**
     * What an editor sees: the newest versions, compared with the newest revision, be it public or a draft.
     *
     * @param others the public versions in locales whose drafts they may not read
     */
    public static TranslationsView of(TranslationStatuses workbench, List<TranslationView> others) {
        CanonicalRecord today = workbench.revision().record();
        boolean shown = workbench
                .canonical()
                .filter(edition -> edition.revision() == workbench.revision().number())
                .isPresent();
        Stream<TranslationView> canonical = Stream.of(view(
                LanguageTag.CANONICAL,
                shown ? RELEASED : ReviewState.DRAFT.slug(),
                Coverage.of(today, Optional.empty()),
                Authority.AUTHENTIC,
                workbench.canonical(),
                workbench.revision().number(),
                Optional.empty(),
                Optional.empty()));
        return new TranslationsView(
                today.slug().value(),
                LanguageTag.CANONICAL.toString(),
                workbench.revision().number(),
                Stream.concat(
                                canonical,
                                Stream.concat(
                                                workbench.bundles().stream().map(piece -> view(piece, today)),
                                                others.stream())
                                        .sorted(Comparator.comparing(TranslationView::locale)))
                        .toList(),
                workbench.assignments().stream().map(AssignedView::of).toList());
    }

    private static TranslationView view(TranslationStatuses.Piece piece, CanonicalRecord today) {
        BundleVersion version = piece.version();
        return view(
                version.bundle().locale(),
                piece.isReleased() ? RELEASED : piece.review().slug(),
                Coverage.of(today, Optional.of(version.bundle())),
                piece.authority(),
                piece.edition(),
                version.revision(),
                Optional.of(version.number()),
                Optional.empty());
    }

    /** The view of one language version, compared with the revision that its edition shows. */
    public static TranslationView of(PublicText text) {
        Edition edition = text.edition();
        return view(
                edition.locale(),
                RELEASED,
                Coverage.of(text.revision().record(), text.bundle()),
                edition.authority(),
                Optional.of(edition),
                edition.revision(),
                edition.bundleVersion(),
                EvidenceView.of(text.evidence(), text.translatedUnits()).map(EvidenceView::summary));
    }

    private static TranslationView view(
            LanguageTag locale,
            String state,
            Coverage coverage,
            Authority authority,
            Optional<Edition> edition,
            int revision,
            Optional<Integer> version,
            Optional<EvidenceSummary> evidence) {
        return new TranslationView(
                locale.toString(),
                locale.ownName(),
                locale.direction().slug(),
                state,
                new UnitCounts(
                        coverage.units().size(),
                        coverage.count(TargetStatus.CURRENT),
                        coverage.count(TargetStatus.OUTDATED),
                        coverage.count(TargetStatus.UNFINISHED),
                        coverage.count(TargetStatus.MISSING)),
                OpenUnits.of(coverage),
                authority.slug(),
                edition.map(Edition::number).orElse(null),
                revision,
                version.orElse(null),
                evidence.orElse(null));
    }
}
