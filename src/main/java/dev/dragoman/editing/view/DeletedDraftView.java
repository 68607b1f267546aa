package dev.dragoman.editing.view;

import dev.dragoman.releasing.renaming.DeletingDraft.DeletedDraft;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went with a draft, or would go. */
@RegisterForReflection
@Schema(name = "DeletedDraft")
public record DeletedDraftView(
        @Schema(required = true) String slug,

        @Schema(required = true, description = "How many revisions it had")
        int revisions,

        @Schema(required = true, description = "How many versions each of its translations had, by locale")
        Map<String, Integer> translations,

        @Schema(required = true, description = "How many review actions there were, with their comments")
        int reviews,

        @Schema(required = true, description = "How many pictures were stored for its next revision")
        int pictures,

        @Schema(required = true, description = "Its former slugs, which can be used again")
        List<String> formerSlugs,

        @Schema(required = true, description = "The same as readable text")
        String text) {

    public static DeletedDraftView of(DeletedDraft deleted) {
        return new DeletedDraftView(
                deleted.slug().value(),
                deleted.revisions(),
                deleted.versions(),
                deleted.reviews(),
                deleted.pictures(),
                deleted.formerSlugs(),
                "The draft " + deleted.slug() + " with all its revisions ("
                        + deleted.revisions() + "), translations ("
                        + deleted.versions().size() + "), reviews ("
                        + deleted.reviews() + ") and pictures (" + deleted.pictures()
                        + "). A deletion cannot be undone; the audit log keeps who did it.");
    }
}
