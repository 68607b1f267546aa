package dev.dragoman.rendering.withdrawn;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dragoman.rendering.AlternateView;
import dev.dragoman.rendering.verifier.VerificationPaths;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** The notice that replaces a withdrawn record or language version; its text is not shown. */
@RegisterForReflection
@TemplateData
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "WithdrawnRecord", properties = @SchemaProperty(name = "status", constValue = "withdrawn"))
public record WithdrawnView(
        String slug,

        @Schema(description = "The language version that was withdrawn; null if the whole record was", nullable = true)
        String locale,

        WithdrawalView withdrawn,

        @Schema(description = "The language versions that are still public")
        List<AlternateView> alternates,

        @Schema(
                description = "Where the signed statement of the withdrawal and its proof are; null if withdrawals are"
                        + " not signed",
                nullable = true)
        VerificationPaths verification) {

    /** Distinguishes this answer from that of a public record, which has {@code public}. */
    @JsonProperty("status")
    public String status() {
        return "withdrawn";
    }

    /** That it was withdrawn. */
    @RegisterForReflection
    @TemplateData
    @Schema(name = "Withdrawal")
    public record WithdrawalView(
            @Schema(ref = "WithdrawalMode") String mode,

            @Schema(description = "The publisher's note, in the canonical language", nullable = true)
            String note,

            @Schema(description = "When, an instant in UTC", format = "date-time")
            String at,

            @Schema(
                    description = "When mode, note or destination were last changed, an instant in UTC; null if never",
                    format = "date-time",
                    nullable = true)
            String amended,

            @Schema(
                    description = "The slug of the record that readers are redirected to; only for redirect",
                    nullable = true)
            String to) {}
}
