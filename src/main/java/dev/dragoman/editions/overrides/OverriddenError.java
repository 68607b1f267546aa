package dev.dragoman.editions.overrides;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.quality.finding.StoredMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An error of a check that an edition was released in spite of.
 *
 * @param checkId the check's id
 * @param unit the unit's id
 * @param finding what the check said at the time of the release, in English
 * @param message the same as data
 * @param reason what the publisher says of it, in the canonical language
 */
public record OverriddenError(
        String checkId, String unit, String finding, Optional<StoredMessage> message, String reason) {

    /** What the check said, in a language. */
    public record Text(String text, LanguageTag lang) {}

    /** What the audit log keeps of it, in English. */
    public Map<String, String> auditDetail() {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("checkId", checkId);
        detail.put("unit", unit);
        detail.put("finding", finding);
        detail.put("reason", reason);
        return detail;
    }

    /** Whether both are about the same check and unit. */
    boolean isAbout(OverriddenError other) {
        return checkId.equals(other.checkId) && unit.equals(other.unit);
    }

    /** What the check said in a reader's language; as it was said in English if today's messages do not have it. */
    public Text said(FindingWording reader) {
        try {
            return message.map(stored -> new Text(reader.text(stored), reader.locale()))
                    .orElseGet(() -> new Text(finding, LanguageTag.CANONICAL));
        } catch (IllegalArgumentException changed) {
            return new Text(finding, LanguageTag.CANONICAL);
        }
    }
}
