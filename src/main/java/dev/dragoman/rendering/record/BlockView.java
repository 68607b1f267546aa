package dev.dragoman.rendering.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A block of the body; what does not apply is null.
 *
 * @param content the block's own text; a quotation and a picture without alternative text have none
 */
@RegisterForReflection
@TemplateData
@Schema(
        name = "Block",
        requiredProperties = {"id", "type", "blocks"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BlockView(
        String id,

        @Schema(enumeration = {"paragraph", "heading", "picture", "quotation", "point"})
        String type,

        @Schema(description = "The label of a point as the source printed it")
        String label,

        @Schema(description = "The level of a heading", minimum = "2", maximum = "6")
        Integer level,

        @JsonUnwrapped PictureView picture,
        @JsonUnwrapped TextView content,
        List<BlockView> blocks) {

    /** The level of a heading on a page of its own: one below that in the record, as the page's title is above all. */
    public int pageLevel() {
        return level + 1;
    }

    /** The blocks inside this one as pages group them. */
    public List<BlockGroup> groups() {
        return BlockGroup.of(blocks);
    }
}
