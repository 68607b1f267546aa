package dev.dragoman.rendering.record;

import dev.dragoman.locales.LanguageTag;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;

/**
 * A record as its page shows it, with nothing left for the template to work out; what is absent is null or empty.
 *
 * @param kindKey the key of the word for the record's kind
 * @param topicKey what the list can be filtered by
 * @param base what links within the service begin with: nothing, or its public address in a part to embed
 * @param updated the last update in each zone shown
 * @param formatting the locale that a script formats times by
 * @param form the form for another zone; null in a part to embed, which has none
 */
@TemplateData
public record RecordPage(
        String slug,
        String base,
        LanguageTag locale,
        String dir,
        String kindKey,
        PagePart title,
        PagePart byline,
        PagePart topic,
        String topicKey,
        String issued,
        String issuedText,
        List<TimeLine> updated,
        EventTable event,
        LanguageTag formatting,
        ZoneForm form,
        List<PagePart> parts,
        RecordNotices notices,
        List<Version> alternates,
        int edition,
        int revision,
        List<String> reviewers) {

    /** Whether the reader asked for 12 or 24 hours, which the pattern for a clock time in the locale's words ignores. */
    public boolean hourCycleAsked() {
        return formatting.toULocale().getUnicodeLocaleType("hc") != null;
    }

    /** A time in one zone, in one line. */
    @TemplateData
    public record TimeLine(String datetime, String text) {}

    /**
     * The form that asks for another zone.
     *
     * @param parameters what it sends along
     * @param unknown what was typed into it last time if that is no zone, or null
     */
    @TemplateData
    public record ZoneForm(List<Parameter> parameters, String unknown) {}

    /** A parameter of the page's address. */
    @TemplateData
    public record Parameter(String name, String value) {}

    /** A public language version. */
    @TemplateData
    public record Version(String locale, String ownName, String dir, String authorityKey, boolean current) {}

    /**
     * A page.
     *
     * @param current whether it is the page of the newest edition
     */
    public static RecordPage of(
            LocalizedRecord record, RecordNotices notices, String base, ZoneForm form, boolean current) {
        LanguageTag page = record.locale();
        return new RecordPage(
                record.slug().value(),
                base,
                page,
                page.direction().slug(),
                "kind." + record.kind().slug(),
                PagePart.inline(record.title(), page),
                record.byline().map(text -> PagePart.inline(text, page)).orElse(null),
                record.topic().map(text -> PagePart.inline(text, page)).orElse(null),
                record.topicKey().orElse(null),
                record.issued().toString(),
                record.issuedText(),
                record.updated().stream()
                        .map(time -> new TimeLine(time.datetime(), time.shown().text()))
                        .toList(),
                record.event().map(event -> EventTable.of(event, page)).orElse(null),
                record.language().formatting(),
                form,
                PagePart.of(record.blocks(), page),
                notices,
                record.alternates().stream()
                        .map(alternate -> new Version(
                                alternate.locale().toString(),
                                alternate.ownName(),
                                alternate.dir(),
                                "authority." + alternate.authority().slug(),
                                current && alternate.locale().equals(page)))
                        .toList(),
                record.edition().number(),
                record.edition().revision(),
                reviewers(record));
    }

    /** Those whom the translation itself names, and who approved it for release, if the public may know them. */
    private static List<String> reviewers(LocalizedRecord record) {
        return Stream.concat(record.provenance().reviewers().stream(), record.edition().reviewerName().stream())
                .distinct()
                .toList();
    }
}
