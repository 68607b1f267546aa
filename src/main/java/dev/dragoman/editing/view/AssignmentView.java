package dev.dragoman.editing.view;

import dev.dragoman.translation.assignment.Assignment;
import dev.dragoman.translation.assignment.Due;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who works on a translation, until when, and who said so. */
@RegisterForReflection
@Schema(name = "Assignment")
public record AssignmentView(
        @Schema(required = true) String slug,
        @Schema(required = true, ref = "LanguageTag") String locale,

        @Schema(required = true, description = "The name of a person")
        String to,

        @Schema(
                required = true,
                nullable = true,
                description = "A date, or a wall time in a zone (RFC 9557); null if it is open")
        String due,

        @Schema(
                required = true,
                nullable = true,
                format = "date-time",
                description = "The instant from which it is overdue; a date ends in the home zone")
        String dueAt,

        @Schema(required = true, description = "Who assigned it")
        String by,

        @Schema(required = true, format = "date-time") String at) {

    public static AssignmentView of(Assignment assignment) {
        return new AssignmentView(
                assignment.slug().value(),
                assignment.locale().toString(),
                assignment.assignee(),
                assignment.due().map(Due::text).orElse(null),
                assignment.due().map(due -> due.at().toString()).orElse(null),
                assignment.by(),
                assignment.at().toString());
    }
}
