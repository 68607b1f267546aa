package dev.dragoman.rendering.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.dragoman.editions.Correction;
import dev.dragoman.editions.Edition;
import dev.dragoman.rendering.Permalinks;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A correction that is shown to readers as long as this version does not show it in its own language.
 *
 * @param released when it was released, on the publisher's clocks
 * @param source what it was made of
 */
@RegisterForReflection
@Schema(name = "Correction")
public record CorrectionView(
        @Schema(description = "The edition of this version that shows what was corrected")
        int edition,

        @Schema(description = "When it was released, an instant in UTC", format = "date-time")
        String at,

        @Schema(description = "The publisher's note") String note,

        @Schema(ref = "LanguageTag") String noteLang,

        @Schema(
                description =
                        "Ids of the units that have been shown in the canonical language since then; may be empty")
        List<String> units,

        @Schema(description = "Where to see what was corrected", format = "uri")
        String href,

        @JsonIgnore TimeView released,
        @JsonIgnore Correction source) {

    static CorrectionView of(Correction correction, Edition shown, TimeView released, Permalinks permalinks) {
        return new CorrectionView(
                correction.edition(),
                correction.at().toString(),
                correction.note(),
                correction.lang().toString(),
                correction.units(),
                permalinks.edition(shown.locale(), shown.slug(), correction.edition()),
                released,
                correction);
    }
}
