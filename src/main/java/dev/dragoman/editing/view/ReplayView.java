package dev.dragoman.editing.view;

import dev.dragoman.webhooks.Replaying;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a webhook is told again. */
@RegisterForReflection
@Schema(name = "Replay")
public record ReplayView(
        @Schema(required = true, description = "The public changes after this number are queued again")
        long after,

        @Schema(required = true, description = "How many public changes they are, before the filters of the webhook")
        long changes,

        @Schema(required = true, description = "How many messages about work are queued again")
        int work) {

    public static ReplayView of(Replaying.Replay replay) {
        return new ReplayView(replay.after(), replay.changes(), replay.work());
    }
}
