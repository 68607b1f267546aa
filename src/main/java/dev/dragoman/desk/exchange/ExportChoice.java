package dev.dragoman.desk.exchange;

import dev.dragoman.access.Caller;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.desk.board.BoardRecord;
import dev.dragoman.desk.page.Form;
import dev.dragoman.drafting.exchange.BulkExporting;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Store;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from a form what a person wants to export. */
@Singleton
class ExportChoice {

    private final Store store;
    private final ExchangeRecords records;
    private final BulkExporting exporting;

    ExportChoice(Store store, ExchangeRecords records, BulkExporting exporting) {
        this.store = store;
        this.records = records;
        this.exporting = exporting;
    }

    /** The selection; without records or locales if none was chosen. */
    BulkExporting.Selection of(Caller caller, ExchangeFilter filter, Form form) {
        boolean all = form.get("which").filter("all"::equals).isPresent();
        List<String> slugs = all
                ? store.read(tables -> records.find(tables, caller, filter, exporting.limit() + 1)).stream()
                        .map(BoardRecord::slug)
                        .toList()
                : form.all("record").stream().filter(Slug::isValid).distinct().toList();
        List<LanguageTag> locales = Stream.concat(form.all("language").stream(), form.get("other").stream())
                .map(ExportChoice::language)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new BulkExporting.Selection(slugs, locales, format(form));
    }

    private static Optional<LanguageTag> language(String text) {
        return Optional.of(text)
                .filter(LanguageRegistry::isRegistered)
                .flatMap(LanguageTag::find)
                .filter(tag -> !tag.equals(LanguageTag.CANONICAL));
    }

    private static BundleFormat format(Form form) {
        return Arrays.stream(BundleFormat.values())
                .filter(format ->
                        form.get("format").filter(format.extension()::equals).isPresent())
                .findFirst()
                .orElse(BundleFormat.XLIFF2);
    }
}
