package dev.dragoman.editions;

import dev.dragoman.editions.evidence.DismissedFinding;
import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.editions.overrides.OverriddenError;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.StoredMessage;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.JsonDocument;
import dev.dragoman.translation.evidence.Attribution;
import dev.dragoman.translation.evidence.TextOrigin;
import dev.dragoman.translation.evidence.UnitEvidence;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What is frozen with an edition as the JSON that it is stored in. */
@RegisterForReflection(
        targets = {
            EditionNotices.class,
            Withdrawal.class,
            WithdrawalMode.class,
            Correction.class,
            OverriddenErrors.class,
            OverriddenError.class,
            StoredMessage.class,
            EditionEvidence.class,
            DismissedFinding.class,
            UnitEvidence.class,
            TextOrigin.class,
            TextOrigin.Kind.class,
            Attribution.class
        })
final class EditionJson {

    static final JsonDocument<EditionNotices> NOTICES = JsonDocument.of(EditionNotices.class)
            .text(LanguageTag.class, LanguageTag::parse)
            .build();

    static final JsonDocument<EditionEvidence> EVIDENCE =
            JsonDocument.of(EditionEvidence.class).build();

    static final JsonDocument<OverriddenErrors> OVERRIDDEN =
            JsonDocument.of(OverriddenErrors.class).build();

    static final JsonDocument<Withdrawal> WITHDRAWAL =
            JsonDocument.of(Withdrawal.class).text(Slug.class, Slug::new).build();

    private EditionJson() {}
}
