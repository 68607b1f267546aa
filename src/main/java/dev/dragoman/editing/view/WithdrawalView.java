package dev.dragoman.editing.view;

import dev.dragoman.editions.Withdrawal;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.withdrawal.Withdrawn;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a record is withdrawn after a request. */
@RegisterForReflection
@Schema(name = "WithdrawalMade")
public record WithdrawalView(
        @Schema(required = true) String slug,

        @Schema(
                required = true,
                enumeration = {"withdrawn", "gone", "redirect"})
        String mode,

        @Schema(
                required = true,
                nullable = true,
                description = "The reason that readers see, in the canonical language")
        String note,

        @Schema(required = true, nullable = true, description = "The slug to which redirect leads")
        String to,

        @Schema(required = true, format = "date-time", description = "When it was withdrawn")
        String at,

        @Schema(
                required = true,
                nullable = true,
                format = "date-time",
                description = "When mode, note or destination were last changed; null if never")
        String amended,

        @Schema(
                required = true,
                description = "false if everything was already withdrawn in the same way, so that nothing has changed")
        boolean changed,

        @Schema(required = true, description = "The locales that are withdrawn")
        List<String> locales,

        @Schema(required = true, description = "Scheduled releases that would make the record public again")
        List<DueView> scheduled) {

    public static WithdrawalView of(Withdrawn withdrawn) {
        Withdrawal withdrawal = withdrawn.withdrawal();
        return new WithdrawalView(
                withdrawn.slug().value(),
                withdrawal.mode().slug(),
                withdrawal.note().orElse(null),
                withdrawal.to().map(Slug::value).orElse(null),
                withdrawal.at().toString(),
                withdrawal.amendedAt().map(Instant::toString).orElse(null),
                withdrawn.changed(),
                withdrawn.locales().stream().map(LanguageTag::toString).toList(),
                withdrawn.scheduled().stream().map(DueView::of).toList());
    }
}
