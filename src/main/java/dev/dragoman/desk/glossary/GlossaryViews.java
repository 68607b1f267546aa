package dev.dragoman.desk.glossary;

import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.words.SizeInWords;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.drafting.glossary.ChangingGlossaries;
import dev.dragoman.drafting.glossary.CurrentGlossaries;
import dev.dragoman.drafting.glossary.GlossaryVersion;
import dev.dragoman.editions.Summaries;
import dev.dragoman.http.body.BodyConfig;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.glossary.GlossaryRow;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Store;
import dev.dragoman.times.HomeZoneConfig;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes what the pages of glossaries show. */
@Singleton
class GlossaryViews {

    private static final int MAX_ROWS = 500;

    private final Store store;
    private final CurrentGlossaries current;
    private final ChangingGlossaries changing;
    private final HomeZoneConfig publisher;
    private final long limit;

    GlossaryViews(
            Store store,
            CurrentGlossaries current,
            ChangingGlossaries changing,
            HomeZoneConfig publisher,
            BodyConfig bodies) {
        this.store = store;
        this.current = current;
        this.changing = changing;
        this.publisher = publisher;
        this.limit = bodies.body().asLongValue();
    }

    /** All languages that have terms. */
    List<GlossaryList.Language> languages(DeskFrame frame) {
        return store.read(tables -> current.tables().stream()
                .map(table -> changing.current(tables, table.locale()))
                .sorted(Comparator.comparing(one -> one.table().locale().toString()))
                .map(one -> new GlossaryList.Language(
                        one.table().locale().toString(),
                        frame.words().language(one.table().locale().toString()),
                        one.table().rows().size(),
                        origin(frame.words(), one)))
                .toList());
    }

    /** The rows in force, to download. */
    List<GlossaryRow> rows(LanguageTag locale) {
        return store.read(tables -> changing.current(tables, locale)).table().rows();
    }

    GlossaryPage page(
            DeskFrame frame,
            LanguageTag locale,
            String search,
            boolean mayChange,
            String done,
            GlossaryPage.Mistake mistake) {
        ChangingGlossaries.InForce inForce = store.read(tables -> changing.current(tables, locale));
        List<GlossaryRow> rows = inForce.table().rows();
        String wanted = Summaries.fold(search);
        List<GlossaryRow> found =
                rows.stream().filter(row -> matches(row, wanted)).toList();
        return new GlossaryPage(
                target(frame, locale),
                search,
                rows.size(),
                found.size(),
                found.stream().limit(MAX_ROWS).map(GlossaryPage.Row::of).toList(),
                origin(frame.words(), inForce),
                inForce.number(),
                mayChange,
                mayChange && inForce.isUploaded(),
                SizeInWords.of(limit),
                done,
                mistake);
    }

    static GlossaryPage.Target target(DeskFrame frame, LanguageTag locale) {
        return new GlossaryPage.Target(
                locale.toString(),
                frame.words().language(locale.toString()),
                locale.direction().slug());
    }

    private String origin(LocalizedMessages words, ChangingGlossaries.InForce inForce) {
        Optional<GlossaryVersion> uploaded = inForce.version().filter(version -> version.origin() > 0);
        if (uploaded.isEmpty()) {
            return inForce.table().rows().isEmpty() ? null : words.get("glossary-page.folder");
        }
        GlossaryVersion version = uploaded.get();
        return words.with(
                "glossary-page.uploaded",
                Map.of(
                        "version",
                        version.number(),
                        "name",
                        version.maker(),
                        "at",
                        new WrittenTimes(words.locale()).at(version.createdAt(), publisher.homeZone())));
    }

    private static boolean matches(GlossaryRow row, String wanted) {
        return wanted.isEmpty()
                || Stream.of(
                                Stream.of(row.english(), row.note()),
                                row.term().translations().stream(),
                                row.term().forms().stream(),
                                row.term().forbidden().stream())
                        .flatMap(texts -> texts)
                        .anyMatch(text -> Summaries.fold(text).contains(wanted)
                                || text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
