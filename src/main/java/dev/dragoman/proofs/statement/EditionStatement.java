package dev.dragoman.proofs.statement;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.weights.Treatments;
import dev.dragoman.json.CanonicalJson;
import dev.dragoman.json.Digest;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The statement that an edition was published: its texts in the order of reading, and who and what stands behind them. It
 * follows from what is frozen with the edition, so that it is the same whenever it is made.
 */
public final class EditionStatement {

    /** The type of these statements. */
    public static final String TYPE = "https://dragoman.dev/statement/edition/v1";

    private final Edition edition;
    private final FrozenEdition frozen;
    private final StatementTexts texts;

    private EditionStatement(Edition edition, FrozenEdition frozen) {
        this.edition = edition;
        this.frozen = frozen;
        Treatments treatments = Treatments.of(frozen.record(), frozen.bundle(), edition.unitWeights());
        texts = new StatementTexts(edition.locale(), treatments, frozen.bundle());
    }

    /**
     * The bytes to sign (RFC 8785).
     *
     * @param slug the slug that the record had when it was released
     * @param previous the digest of the statement about the edition before; empty for the first
     * @param beforeSigning whether it was public before signing began
     */
    public static byte[] of(
            Edition edition, FrozenEdition frozen, String slug, Optional<String> previous, boolean beforeSigning) {
        return new EditionStatement(edition, frozen).bytes(slug, previous, beforeSigning);
    }

    private byte[] bytes(String slug, Optional<String> previous, boolean beforeSigning) {
        CanonicalRecord record = frozen.record();
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("type", TYPE);
        statement.put("slug", slug);
        statement.put("locale", edition.locale().toString());
        statement.put("number", edition.number());
        if (edition.number() > 1) {
            statement.put("amends", edition.number() - 1);
            statement.put("weight", edition.weight().slug());
        }
        statement.put("revision", edition.revision());
        statement.put("kind", record.kind().slug());
        statement.put("title", texts.text(record.title()));
        put(statement, "byline", record.byline());
        put(statement, "topic", record.topic());
        put(statement, "place", record.place());
        statement.put("blocks", texts.blocks(record.blocks()));
        statement.put("times", StatementTimes.of(record));
        statement.put("authority", edition.authority().slug());
        statement.put("provenance", provenance());
        edition.note().ifPresent(note -> statement.put("note", note(note)));
        statement.put("releasedAt", edition.releasedAt().toString());
        frozen.release().ifPresent(release -> statement.put("release", release));
        statement.put("digests", digests(previous));
        if (beforeSigning) {
            statement.put("beforeSigning", true);
        }
        return CanonicalJson.bytes(statement);
    }

    private void put(Map<String, Object> statement, String member, Optional<Unit> unit) {
        unit.ifPresent(of -> statement.put(member, texts.text(of)));
    }

    private Map<String, Object> provenance() {
        Provenance provenance = frozen.bundle().map(Bundle::provenance).orElse(Provenance.UNKNOWN);
        Map<String, Object> members = new LinkedHashMap<>();
        provenance.tool().ifPresent(tool -> members.put("tool", tool));
        members.put("translators", provenance.translators());
        members.put("reviewers", provenance.reviewers());
        edition.reviewerName().ifPresent(name -> members.put("reviewer", name));
        return members;
    }

    private Map<String, Object> note(String note) {
        LanguageTag lang = frozen.notices().noteLang().orElse(LanguageTag.CANONICAL);
        return Map.of("text", note, "lang", lang.toString());
    }

    private Map<String, Object> digests(Optional<String> previous) {
        Map<String, Object> digests = new LinkedHashMap<>();
        digests.put("revision", frozen.revisionDigest());
        frozen.bundleDigest().ifPresent(digest -> digests.put("bundle", digest));
        digests.put("notices", Digest.of(frozen.storedNotices()).hex());
        digests.put("evidence", Digest.of(frozen.storedEvidence()).hex());
        previous.ifPresent(digest -> digests.put("previous", digest));
        return digests;
    }
}
