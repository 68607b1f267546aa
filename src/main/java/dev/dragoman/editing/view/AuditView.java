package dev.dragoman.editing.view;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.dragoman.access.AuditEntry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the audit log, newest first. */
@RegisterForReflection
@Schema(name = "Audit")
public record AuditView(
        @Schema(required = true) List<Entry> entries,

        @Schema(
                required = true,
                nullable = true,
                description = "The address of the next page, of older entries; null on the last")
        String next) {

    /** Who did what. */
    @RegisterForReflection
    @Schema(name = "AuditEntry")
    public record Entry(
            @Schema(required = true) String id,
            @Schema(required = true, format = "date-time") String at,
            @Schema(required = true) String actor,

            @Schema(required = true, description = "What was done, such as upload or release")
            String act,

            @Schema(required = true, nullable = true) String slug,
            @Schema(required = true, nullable = true) String locale,

            @JsonRawValue
            @Schema(
                    required = true,
                    type = SchemaType.OBJECT,
                    additionalProperties = Schema.True.class,
                    description = "Further facts about the act")
            String detail) {

        public static Entry of(AuditEntry entry) {
            return new Entry(
                    entry.id(),
                    entry.happenedAt().toString(),
                    entry.actor(),
                    entry.act(),
                    entry.slug().orElse(null),
                    entry.locale().orElse(null),
                    entry.detail());
        }
    }
}
