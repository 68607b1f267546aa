package dev.dragoman.desk.exchange;

import dev.dragoman.access.Caller;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.desk.board.BoardQuery;
import dev.dragoman.desk.board.BoardRecord;
import dev.dragoman.desk.page.words.SizeInWords;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.drafting.exchange.BulkExporting;
import dev.dragoman.drafting.exchange.Importing;
import dev.dragoman.http.body.BodyConfig;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Store;
import dev.dragoman.times.HomeZoneConfig;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** Makes what the page of the exchange shows. */
@Singleton
class ExchangeViews {

    private static final int MAX_LISTED = 200;

    private final Store store;
    private final ExchangeRecords records;
    private final BulkExporting exporting;
    private final Importing importing;
    private final HomeZoneConfig publisher;
    private final long limit;

    ExchangeViews(
            Store store,
            ExchangeRecords records,
            BulkExporting exporting,
            Importing importing,
            HomeZoneConfig publisher,
            BodyConfig bodies) {
        this.store = store;
        this.records = records;
        this.exporting = exporting;
        this.importing = importing;
        this.publisher = publisher;
        this.limit = bodies.body().asLongValue();
    }

    ExchangePage page(LocalizedMessages words, Caller caller, ExchangeFilter filter, ExchangePage.Mistake mistake) {
        WrittenTimes times = new WrittenTimes(words.locale());
        List<ExchangePage.Import> imports = importing.of(caller).stream()
                .map(one -> new ExchangePage.Import(
                        one.id(), one.fileName(), times.at(one.createdAt(), publisher.homeZone())))
                .toList();
        return store.read(tables -> {
            List<BoardRecord> found = records.find(tables, caller, filter, exporting.limit());
            return new ExchangePage(
                    filter,
                    BoardQuery.SHOWN.stream()
                            .map(word -> new ExchangePage.Option(
                                    word, words.of("board.shown", word), word.equals(filter.show())))
                            .toList(),
                    records.topics(tables).stream()
                            .map(topic -> new ExchangePage.Option(
                                    topic.key(), topic.text(), topic.key().equals(filter.topic())))
                            .toList(),
                    found.size(),
                    found.stream()
                            .limit(MAX_LISTED)
                            .map(record -> new ExchangePage.Entry(record.slug(), record.title()))
                            .toList(),
                    records.languages(tables, caller).stream()
                            .map(locale -> new ExchangePage.Option(
                                    locale.toString(), words.language(locale.toString()), false))
                            .toList(),
                    Arrays.stream(BundleFormat.values())
                            .map(format -> new ExchangePage.Option(
                                    format.extension(), format.label(), format == BundleFormat.XLIFF2))
                            .toList(),
                    Importing.mayImport(caller),
                    SizeInWords.of(limit),
                    imports,
                    mistake);
        });
    }
}
