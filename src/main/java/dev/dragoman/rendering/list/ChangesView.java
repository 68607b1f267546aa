package dev.dragoman.rendering.list;

import dev.dragoman.editions.changes.PublicChange;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.Permalinks;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Public changes in their one order, as {@code GET /api/changes} answers them. */
@RegisterForReflection
@Schema(name = "Changes")
public record ChangesView(
        @Schema(
                description = "The random id of this change log. If it differs from the one that your stored numbers"
                        + " come from, the database was rebuilt: read everything again",
                examples = "3f6b0a92c4d81e57")
        String epoch,

        @Schema(description = "The oldest first") List<ChangeView> changes,

        @Schema(
                description = "The value of after for the next request: the number of the last change listed or, if"
                        + " none is, the requested number")
        long next) {

    /** One public change. */
    @RegisterForReflection
    @Schema(name = "PublicChange")
    public record ChangeView(
            @Schema(description = "Its position in the order of all public changes")
            long seq,

            @Schema(description = "When, an instant in UTC", format = "date-time")
            String at,

            @Schema(
                    description = "What happened",
                    enumeration = {"release", "correction", "withdrawal", "rename"})
            String act,

            String slug,
            @Schema(ref = "LanguageTag") String locale,

            @Schema(description = "The edition that was released, or was the last before the withdrawal")
            int edition,

            @Schema(description = "The address of the record in that language", format = "uri")
            String href,

            @Schema(
                    description =
                            "For a renaming, the former slug of the record; its addresses redirect to the new ones",
                    nullable = true)
            String formerSlug) {}

    /**
     * The data of the event {@code reset}: what a follower knows is not of this log.
     *
     * @param seq the number of the last change at this moment; the changes that follow in the stream come after it
     */
    @RegisterForReflection
    @Schema(name = "ChangesReset")
    public record ResetView(
            @Schema(description = "The id of the change log that the stream continues with")
            String epoch,

            @Schema(
                    description = "The number of its last change: read everything again; the following events come"
                            + " after this number")
            long seq) {}

    /** The view of the changes after a number. */
    public static ChangesView of(String epoch, long after, List<PublicChange> changes, Permalinks permalinks) {
        long next = changes.isEmpty() ? after : changes.get(changes.size() - 1).seq();
        return new ChangesView(
                epoch, changes.stream().map(change -> of(change, permalinks)).toList(), next);
    }

    /** The view of one change. */
    public static ChangeView of(PublicChange change, Permalinks permalinks) {
        return new ChangeView(
                change.seq(),
                change.happenedAt().toString(),
                change.act(),
                change.slug().value(),
                change.locale().toString(),
                change.edition(),
                permalinks.page(change.locale(), change.slug()),
                change.formerSlug().map(Slug::value).orElse(null));
    }
}
