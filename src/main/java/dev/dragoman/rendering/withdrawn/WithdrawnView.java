package dev.dragoman.rendering.withdrawn;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.rendering.AlternateView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands in the place of a record, or of one of its language versions, that was withdrawn: its text is withheld. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "WithdrawnRecord")
public record WithdrawnView(
        String slug,

        @Schema(description = "The language version that was withdrawn; null if the whole record was")
        String locale,

        WithdrawalView withdrawn,

        @Schema(description = "The language versions that are still public")
        List<AlternateView> alternates) {

    /** That it was withdrawn. */
    @RegisterForReflection
    @Schema(name = "Withdrawal")
    public record WithdrawalView(
            @Schema(description = "withdrawn, gone or redirect")
            String mode,

            @Schema(description = "What the publisher says of it, in the canonical language")
            String note,

            @Schema(description = "When, an instant in UTC") String at,

            @Schema(description = "The slug of the record that readers are led to, for redirect only")
            String to) {}
}
