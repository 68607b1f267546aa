package dev.dragoman.editing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.dragoman.access.AuditEntry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the audit log, newest first. */
@RegisterForReflection
@Schema(name = "Audit")
record AuditView(
        List<Entry> entries,

        @Schema(description = "The address of the next page, of older entries; null on the last")
        String next) {

    /** Who did what. */
    @RegisterForReflection
    @Schema(name = "AuditEntry")
    record Entry(
            String id,

            @Schema(format = "date-time") String at,

            String actor,
            String act,
            String slug,
            String locale,

            @JsonRawValue @Schema(implementation = Object.class, description = "What else there is to say of the act")
            String detail) {

        static Entry of(AuditEntry entry) {
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
