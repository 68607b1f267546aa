package dev.dragoman.editing.view;

import dev.dragoman.webhooks.Replaying;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which messages are sent to a webhook again. */
@RegisterForReflection
@Schema(name = "Replay")
public record ReplayView(
        @Schema(required = true, description = "The public changes after this number are queued again")
        long after,

        @Schema(required = true, description = "The number of these changes, before the filters of the webhook")
        long changes,

        @Schema(required = true, description = "How many messages about work are queued again")
        int work) {

    public static ReplayView of(Replaying.Replay replay) {
        return new ReplayView(replay.after(), replay.changes(), replay.work());
    }
}
