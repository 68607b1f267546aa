package dev.dragoman.rendering.record;

import dev.dragoman.editions.Treatment;
import dev.dragoman.editions.Weight;
import dev.dragoman.locales.InterfaceMessages;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.FallbackNotice;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.translation.Authority;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What a reader must know about the version before them; what does not apply is null or empty.
 *
 * @param fallback that this is another language than the one asked for, in the language asked for where we have its words
 * @param authority what the version is in law, where it is not the authentic one
 * @param held that the canonical text has moved on
 * @param correction that this edition corrects the one before, with its date
 * @param note what the publisher says of the correction, in the canonical language
 * @param outdated that parts have changed since they were translated
 * @param corrected that parts are shown in the canonical language since it was corrected
 * @param missing that parts are not translated
 */
@TemplateData
public record RecordNotices(
        FallbackNotice fallback,
        String authorityName,
        String authority,
        String authenticPath,
        String held,
        String correction,
        String note,
        String outdated,
        List<Part> outdatedParts,
        String corrected,
        List<Part> correctedParts,
        String missing,
        String translatedBy,
        String permalink) {

    /** A part to look at; {@code lang} and {@code dir} are null where its label is in the page's language. */
    @TemplateData
    public record Part(String id, String label, String lang, String dir) {}

    /** Whether there is anything to say in the box of notices. */
    public boolean shown() {
        return authority != null
                || held != null
                || correction != null
                || outdated != null
                || corrected != null
                || missing != null;
    }

    public static RecordNotices of(LocalizedRecord record, InterfaceMessages messages, String permalink) {
        LocalizedMessages words = LocalizedMessages.of(messages, record.language());
        Authority authority = record.edition().authority();
        boolean authentic = authority == Authority.AUTHENTIC;
        boolean correction = record.edition().number() > 1
                && record.edition().weight() == Weight.CORRECTION
                && record.edition().note().isPresent();
        return new RecordNotices(
                FallbackNotice.ofRecord(record.language(), messages).orElse(null),
                words.get("authority." + authority.slug()),
                authentic ? null : words.get(authorityKey(record)),
                Permalinks.path(LanguageTag.CANONICAL, record.slug()),
                record.held() ? words.get("notice.held") : null,
                correction
                        ? words.with(
                                "notice.correction", "date", record.released().date())
                        : null,
                record.edition().note().orElse(null),
                counted(record, words, Treatment.OUTDATED),
                parts(record, Treatment.OUTDATED),
                counted(record, words, Treatment.CORRECTED),
                parts(record, Treatment.CORRECTED),
                counted(record, words, Treatment.MISSING),
                record.provenance()
                        .tool()
                        .map(tool -> words.with("notice.translated-by", "tool", tool))
                        .orElse(null),
                permalink);
    }

    /** A machine translation stays one when a person has reviewed it, but its readers are told so. */
    private static String authorityKey(LocalizedRecord record) {
        Authority authority = record.edition().authority();
        boolean reviewed =
                record.edition().reviewer().isPresent() || record.provenance().reviewed();
        return authority == Authority.MACHINE && reviewed ? "notice.machine-reviewed" : "notice." + authority.slug();
    }

    private static String counted(LocalizedRecord record, LocalizedMessages words, Treatment treatment) {
        int count = record.treatments().ids(treatment).size();
        if (count == 0) {
            return null;
        }
        return switch (treatment) {
            case OUTDATED ->
                words.with(
                        "notice.outdated",
                        "count",
                        count,
                        "revision",
                        record.translatedFrom().orElse(1));
            case CORRECTED -> words.with("notice.corrected", "count", count);
            default -> words.with("notice.missing", "count", count);
        };
    }

    private static List<Part> parts(LocalizedRecord record, Treatment treatment) {
        return PublicPart.of(record).stream()
                .filter(part -> part.text().is(treatment))
                .map(part -> part(part, record.locale()))
                .toList();
    }

    private static Part part(PublicPart part, LanguageTag page) {
        boolean foreign = !part.text().lang().equals(page);
        return new Part(
                part.id(),
                part.label(),
                foreign ? part.text().lang().toString() : null,
                foreign ? part.text().dir() : null);
    }
}
