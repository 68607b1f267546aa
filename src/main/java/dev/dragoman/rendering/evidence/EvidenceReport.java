package dev.dragoman.rendering.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionText;
import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.editions.weights.Treatments;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.BundleVersion;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who or what made each unit of a translation, who reviewed it, and when: for auditors, with the names of the audit log. */
@RegisterForReflection
@TemplateData
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "EvidenceReport")
public record EvidenceReport(
        String slug,
        @Schema(ref = "LanguageTag") String locale,

        @Schema(description = "The number of the edition; null for a version that is not released", nullable = true)
        Integer edition,

        @Schema(description = "When the edition was released", format = "date-time", nullable = true)
        String released,

        @Schema(ref = "Authority") String authority,

        @Schema(description = "The revision of the canonical text")
        int revision,

        @Schema(description = "The version of the translation")
        int version,

        @Schema(description = "The reviewers that a file of the content folder, which the operator owns, names")
        List<String> statedReviewers,

        EvidenceSummary summary,

        @Schema(description = "All units of the record, in reading order")
        List<UnitReport> units) {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    public EvidenceReport {
        statedReviewers = List.copyOf(statedReviewers);
        units = List.copyOf(units);
    }

    /** The report of an edition of a translation; empty for one of the canonical text. */
    public static Optional<EvidenceReport> of(EditionText text) {
        return text.version()
                .map(version -> of(
                        Optional.of(text.edition()),
                        text.revision(),
                        version,
                        text.evidence(),
                        text.notices().overridden()));
    }

    /**
     * The report of a version that is not released.
     *
     * @param revision the newest one, which it is compared with
     */
    public static EvidenceReport ofDraft(Revision revision, BundleVersion version, EditionEvidence evidence) {
        return of(Optional.empty(), revision, version, evidence, OverriddenErrors.NONE);
    }

    /** The number of an edition in an address; empty if it is none. */
    public static Optional<Integer> number(String written) {
        return NUMBER.matcher(written).matches() ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }

    /** What a file with it is called, without the ending. */
    public String fileName() {
        return slug + "." + locale + (edition == null ? ".draft" : "." + edition) + ".evidence";
    }

    private static EvidenceReport of(
            Optional<Edition> edition,
            Revision revision,
            BundleVersion version,
            EditionEvidence evidence,
            OverriddenErrors overridden) {
        UnitWeights weights = edition.map(Edition::unitWeights).orElse(UnitWeights.NONE);
        Treatments treatments = Treatments.of(revision.record(), Optional.of(version.bundle()), weights);
        List<Unit> units = revision.record().units();
        return new EvidenceReport(
                version.bundle().slug().value(),
                version.bundle().locale().toString(),
                edition.map(Edition::number).orElse(null),
                edition.map(of -> of.releasedAt().toString()).orElse(null),
                edition.map(Edition::authority)
                        .orElse(version.bundle().authority())
                        .slug(),
                revision.number(),
                version.number(),
                evidence.statedReviewers(),
                EvidenceSummary.of(evidence, treatments.translated()),
                units.stream()
                        .map(unit -> UnitReport.of(
                                unit,
                                Optional.ofNullable(version.bundle().targets().get(unit.id())),
                                treatments.of(unit.id()).inCanonical(),
                                evidence,
                                overridden))
                        .toList());
    }
}
