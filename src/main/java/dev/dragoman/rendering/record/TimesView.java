package dev.dragoman.rendering.record;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The times of a record: of its issue, its last update and its event. */
@RegisterForReflection
@TemplateData
@JsonPropertyOrder({"issued", "issuedText", "updated", "event", "placeLang"})
public record TimesView(
        @Schema(description = "The date of issue, ISO 8601; never shifted by a zone", format = "date")
        String issued,

        @Schema(description = "The date of issue in the wording of the locale")
        String issuedText,

        @Schema(description = "The last update, in each zone shown; null if there was none", nullable = true)
        List<TimeView> updated,

        @Schema(description = "The event's times and place; null if none is given", nullable = true)
        EventView event) {

    @Schema(description = "The language of the event's place", nullable = true)
    public String getPlaceLang() {
        return event == null ? null : HeadView.lang(event.placeText());
    }
}
