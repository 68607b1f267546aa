package dev.dragoman.rendering;

import dev.dragoman.locales.InterfaceMessages;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Currency;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reader must know about the version before them; what does not apply is null or empty.
 *
 * @param fallback that this is another language than the one asked for, in the language asked for where we have its words
 * @param authority what the version is in law, where it is not the authentic one
 * @param outdated that parts have changed since they were translated
 * @param missing that parts are not translated
 */
@TemplateData
public record RecordNotices(
        FallbackNotice fallback,
        String authorityName,
        String authority,
        String authenticPath,
        String outdated,
        List<Part> outdatedParts,
        String missing,
        String translatedBy,
        String permalink) {

    private static final int BEGINNING = 40;

    /** A part to look at, by its printed label or its beginning. */
    @TemplateData
    public record Part(String id, String label) {}

    /** Whether there is anything to say in the box of notices. */
    public boolean shown() {
        return authority != null || outdated != null || missing != null;
    }

    static RecordNotices of(LocalizedRecord record, InterfaceMessages messages, Permalinks permalinks) {
        Words words = Words.of(messages, record.language());
        Authority authority = record.edition().authority();
        boolean authentic = authority == Authority.AUTHENTIC;
        int outdated = record.coverage().count(Currency.OUTDATED);
        int missing = record.coverage().count(Currency.MISSING);
        return new RecordNotices(
                FallbackNotice.ofRecord(record.language(), messages).orElse(null),
                words.get("authority." + authority.slug()),
                authentic ? null : words.get("notice." + authority.slug()),
                Permalinks.path(LanguageTag.CANONICAL, record.slug()),
                outdated == 0
                        ? null
                        : words.with(
                                "notice.outdated",
                                "count",
                                outdated,
                                "revision",
                                record.translatedFrom().orElse(1)),
                parts(record),
                missing == 0 ? null : words.with("notice.missing", "count", missing),
                record.provenance()
                        .tool()
                        .map(tool -> words.with("notice.translated-by", "tool", tool))
                        .orElse(null),
                permalinks.page(record.locale(), record.slug()));
    }

    private static List<Part> parts(LocalizedRecord record) {
        Stream<LocalizedText> around = Stream.of(
                        Optional.of(record.title()),
                        record.byline(),
                        record.topic(),
                        record.event().flatMap(LocalizedEvent::place))
                .flatMap(Optional::stream)
                .filter(LocalizedText::outdated);
        return Stream.concat(around.map(text -> new Part(text.id(), beginning(text.text()))), parts(record.blocks()))
                .toList();
    }

    private static Stream<Part> parts(List<LocalizedBlock> blocks) {
        return blocks.stream()
                .flatMap(block -> Stream.concat(
                        block
                                .text()
                                .filter(LocalizedText::outdated)
                                .map(text ->
                                        new Part(block.id(), block.label().orElseGet(() -> beginning(text.text()))))
                                .stream(),
                        parts(block.blocks())));
    }

    /** Enough of a text to know it by, cut between words where the script has spaces. */
    private static String beginning(String text) {
        if (text.codePointCount(0, text.length()) <= BEGINNING) {
            return text;
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, BEGINNING));
        int space = cut.lastIndexOf(' ');
        return (space > cut.length() / 2 ? cut.substring(0, space) : cut) + "…";
    }
}
