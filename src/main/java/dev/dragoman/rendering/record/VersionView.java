package dev.dragoman.rendering.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.overrides.OverriddenError;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.translation.Provenance;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The edition that is shown: its revision of the canonical text, and its provenance.
 *
 * @param released when the edition became public, on the publisher's clocks
 */
@RegisterForReflection
@TemplateData
@JsonPropertyOrder({"revision", "currentRevision", "held", "edition", "weight", "note", "noteLang"})
public record VersionView(
        @Schema(description = "The revision of the canonical text that this edition shows")
        int revision,

        @Schema(description = "The revision that is public in the canonical language")
        int currentRevision,

        @Schema(description = "Whether this version shows an earlier revision until its translation is up to date")
        boolean held,

        @Schema(description = "The edition's number within record and locale")
        int edition,

        @Schema(
                ref = "NullableWeight",
                description = "How much the change from the edition before matters; null for the first edition")
        String weight,

        @JsonIgnore NoteView noteText,

        @Schema(
                description = "The revision that the translation was made from; null for the canonical locale",
                nullable = true)
        Integer translatedFrom,

        @Schema(ref = "Authority") String authority,

        ProvenanceView provenance,

        @Schema(
                description = "Who approved the translation for release; null if their name is not public",
                nullable = true)
        String reviewer,

        @Schema(description = "Whether a person approved the translation for release")
        boolean reviewed,

        @JsonIgnore TimeView released) {

    /** Who or what translated and reviewed. */
    @RegisterForReflection
    @TemplateData
    @Schema(name = "Provenance")
    public record ProvenanceView(
            @Schema(description = "The tool that translated, if any", nullable = true)
            String tool,

            List<String> translators,
            List<String> reviewers,

            @Schema(description = "The errors of automatic checks that the publisher overrode for this edition")
            List<OverrideView> overrides) {

        static ProvenanceView of(Provenance provenance, OverriddenErrors overridden, FindingWording reader) {
            return new ProvenanceView(
                    provenance.tool().orElse(null),
                    provenance.translators(),
                    provenance.reviewers(),
                    overridden.errors().stream()
                            .map(error -> OverrideView.of(error, reader))
                            .toList());
        }
    }

    /** An error that the publisher has overridden, and the reason. */
    @RegisterForReflection
    @TemplateData
    @Schema(name = "Override")
    public record OverrideView(
            @Schema(description = "The id of the check") String check,
            @Schema(description = "The id of the unit") String unit,

            @Schema(
                    description =
                            "What the check found, in the language of the edition if the checks have it, else in English")
            String finding,

            @Schema(description = "The language of the finding")
            String findingLang,

            @Schema(description = "The publisher's note, in the canonical language")
            String reason) {

        /** The direction of the finding's language. */
        @JsonIgnore
        public String getFindingDir() {
            return LanguageTag.parse(findingLang).direction().slug();
        }

        private static OverrideView of(OverriddenError error, FindingWording reader) {
            OverriddenError.Text said = error.said(reader);
            return new OverrideView(
                    error.checkId(), error.unit(), said.text(), said.lang().toString(), error.reason());
        }
    }

    /** @param reader the words of findings in the edition's language */
    static VersionView of(PublicText text, TimeView released, FindingWording reader) {
        Edition edition = text.edition();
        return new VersionView(
                edition.revision(),
                text.currentRevision(),
                edition.revision() < text.currentRevision(),
                edition.number(),
                edition.changeWeight().map(Weight::slug).orElse(null),
                NoteView.of(text),
                text.translatedFrom().orElse(null),
                edition.authority().slug(),
                ProvenanceView.of(text.provenance(), text.notices().overridden(), reader),
                edition.reviewerName().orElse(null),
                edition.reviewer().isPresent(),
                released);
    }

    @Schema(description = "The publisher's note on that change", nullable = true)
    public String getNote() {
        return noteText == null ? null : noteText.text();
    }

    @Schema(description = "The language of the note; null if there is none", nullable = true)
    public String getNoteLang() {
        return noteText == null ? null : noteText.lang();
    }

    /** Those whom the translation itself names, and who approved it for release, if the public may know them. */
    public List<String> reviewerNames() {
        return Stream.concat(
                        provenance.reviewers().stream(), Stream.of(reviewer).filter(Objects::nonNull))
                .distinct()
                .toList();
    }
}
