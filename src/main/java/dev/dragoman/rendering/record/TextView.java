package dev.dragoman.rendering.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.editions.weights.Treatment;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.translation.UnitState;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text as readers get it: one unit of a record, in the language served or in the canonical one.
 *
 * @param unit the id of the unit; null where the text is no unit of a page
 * @param mark how the text lags behind: {@code outdated}, {@code corrected} or {@code missing}; null if it does not
 */
@RegisterForReflection
@TemplateData
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TextView(
        @JsonIgnore String unit,

        @Schema(description = "The language of this text") String lang,

        @Schema(ref = "Direction") String dir,
        @Schema(description = "The text without markup") String text,

        @Schema(description = "The text as HTML phrasing content")
        String html,

        @Schema(ref = "UnitState", description = "Absent for the canonical text")
        String state,

        @Schema(description = "Whether the source has changed since this was translated; readers must be told")
        Boolean outdated,

        @Schema(
                description =
                        "Whether this is the canonical text, shown because it was corrected after it was translated")
        Boolean corrected,

        @JsonIgnore String mark) {

    /** The text of a unit. */
    static TextView of(
            String unit, String text, String html, LanguageTag lang, Optional<UnitState> state, Treatment treatment) {
        return new TextView(
                unit,
                lang.toString(),
                lang.direction().slug(),
                text,
                html,
                state.map(UnitState::slug).orElse(null),
                treatment == Treatment.OUTDATED,
                treatment == Treatment.CORRECTED,
                treatment == Treatment.PLAIN ? null : markOf(treatment));
    }

    /** A text without markup, state or mark. */
    public static TextView plain(String unit, String text, LanguageTag lang) {
        return new TextView(unit, lang.toString(), lang.direction().slug(), text, null, null, null, null, null);
    }

    /** Whether the text is shown and marked this way. */
    public boolean is(Treatment treatment) {
        return markOf(treatment).equals(mark);
    }

    private static String markOf(Treatment treatment) {
        return treatment.name().toLowerCase(Locale.ROOT);
    }
}
