package dev.dragoman.editing.view;

import dev.dragoman.releasing.log.Release;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a release is due, without its editions. */
@RegisterForReflection
@Schema(name = "ScheduledRelease")
public record DueView(
        @Schema(required = true, description = "Sorts by the time at which the release was made")
        String id,

        @Schema(
                required = true,
                enumeration = {"scheduled", "done", "cancelled"})
        String state,

        @Schema(
                required = true,
                nullable = true,
                description = "The wall time that it was scheduled for; null for an immediate release",
                examples = "2026-12-01T09:00+09:00[Asia/Tokyo]")
        String at,

        @Schema(required = true, format = "date-time", description = "When it takes or took place")
        String due) {

    public static DueView of(Release release) {
        return new DueView(
                release.id(),
                release.state().slug(),
                release.at().map(Object::toString).orElse(null),
                release.due().toString());
    }
}
