package dev.dragoman.editing.view;

import dev.dragoman.http.VersionTag;
import dev.dragoman.records.Revisions;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All revisions of a record, newest first, without their texts. */
@RegisterForReflection
@Schema(name = "Revisions")
public record RevisionsView(
        @Schema(required = true) String slug,
        @Schema(required = true) List<Entry> revisions) {

    /** Who stored a revision, and when. */
    @RegisterForReflection
    @Schema(name = "Revision")
    public record Entry(
            @Schema(required = true, description = "The number of the revision, from 1")
            int revision,

            @Schema(required = true, description = "SHA-256 of the revision, in hexadecimal")
            String digest,

            @Schema(required = true, description = "The ETag of the revision, for If-Match")
            String etag,

            @Schema(required = true, format = "date-time") String storedAt,

            @Schema(required = true, nullable = true, description = "null if it came from the content folder")
            String author,

            @Schema(
                    required = true,
                    enumeration = {"folder", "upload"})
            String origin) {

        static Entry of(Revisions.Entry entry) {
            return new Entry(
                    entry.number(),
                    entry.digest().hex(),
                    VersionTag.of(entry.number(), entry.digest()).toString(),
                    entry.storedAt().toString(),
                    entry.author().orElse(null),
                    entry.origin().name().toLowerCase(Locale.ROOT));
        }
    }

    public static RevisionsView of(String slug, List<Revisions.Entry> entries) {
        return new RevisionsView(slug, entries.stream().map(Entry::of).toList());
    }
}
