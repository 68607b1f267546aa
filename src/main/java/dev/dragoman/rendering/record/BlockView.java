package dev.dragoman.rendering.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.editions.Treatment;
import dev.dragoman.translation.UnitState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A block of the body. */
@RegisterForReflection
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

        @Schema(description = "The address of a picture") String address,

        @Schema(description = "The language of this text") String lang,

        @Schema(ref = "Direction") String dir,
        @Schema(description = "The text without markup") String text,

        @Schema(description = "The text as HTML phrasing content")
        String html,

        @Schema(ref = "UnitState", description = "Absent for the canonical text")
        String state,

        @Schema(description = "Whether the source has changed since this was translated, which readers are told")
        Boolean outdated,

        @Schema(description = "Whether this is the canonical text, as it was corrected since it was translated")
        Boolean corrected,

        List<BlockView> blocks) {

    static BlockView of(LocalizedBlock block) {
        Optional<LocalizedText> text = block.text();
        return new BlockView(
                block.id(),
                block.type(),
                block.label().orElse(null),
                block.level().orElse(null),
                block.address().orElse(null),
                text.map(t -> t.lang().toString()).orElse(null),
                text.map(LocalizedText::dir).orElse(null),
                text.map(LocalizedText::text).orElse(null),
                text.map(LocalizedText::html).orElse(null),
                text.flatMap(LocalizedText::state).map(UnitState::slug).orElse(null),
                text.map(t -> t.is(Treatment.OUTDATED)).orElse(null),
                text.map(t -> t.is(Treatment.CORRECTED)).orElse(null),
                block.blocks().stream().map(BlockView::of).toList());
    }
}
