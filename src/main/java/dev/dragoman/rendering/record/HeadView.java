package dev.dragoman.rendering.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a record is known by: its title, with topic and byline, each null if it has none. JSON has each text and its
 * language side by side.
 *
 * @param topicKey the key that lists can be filtered by; null where it is not asked for
 */
@RegisterForReflection
@TemplateData
@JsonPropertyOrder({"topic", "topicLang", "title", "titleLang", "byline", "bylineLang"})
public record HeadView(
        @JsonIgnore TextView topicText,
        @JsonIgnore String topicKey,
        @JsonIgnore TextView titleText,
        @JsonIgnore TextView bylineText) {

    @Schema(nullable = true)
    public String getTopic() {
        return text(topicText);
    }

    @Schema(
            description = "The language of the topic: the canonical one if its translation is not shown",
            nullable = true)
    public String getTopicLang() {
        return lang(topicText);
    }

    public String getTitle() {
        return text(titleText);
    }

    @Schema(description = "The language of the title")
    public String getTitleLang() {
        return lang(titleText);
    }

    @Schema(nullable = true)
    public String getByline() {
        return text(bylineText);
    }

    @Schema(description = "The language of the byline", nullable = true)
    public String getBylineLang() {
        return lang(bylineText);
    }

    static String text(TextView text) {
        return text == null ? null : text.text();
    }

    static String lang(TextView text) {
        return text == null ? null : text.lang();
    }
}
