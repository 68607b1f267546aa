package dev.dragoman.desk.memory;

import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.drafting.units.FillingUnits;
import dev.dragoman.drafting.units.FillingUnits.Filled;
import dev.dragoman.memory.MemoryPair;
import dev.dragoman.memory.suggestion.Suggesting;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills in exact matches of the memory where a translation has no text. */
@Singleton
class Filling {

    private final Store store;
    private final DeskTransaction transaction;
    private final FillingUnits filling;
    private final Suggesting suggesting;

    Filling(Store store, DeskTransaction transaction, FillingUnits filling, Suggesting suggesting) {
        this.store = store;
        this.transaction = transaction;
        this.filling = filling;
        this.suggesting = suggesting;
    }

    /** The units without a translation for which there is one, in reading order. */
    Map<Unit, MemoryPair> possible(DeskTranslation asked) {
        return store.read(tables -> {
            String slug = asked.slug().value();
            List<Unit> missing = FillingUnits.missing(
                    tables.table(Revisions.class).newest(slug).orElseThrow(),
                    tables.table(BundleVersions.class)
                            .newest(slug, asked.locale().toString())
                            .map(BundleVersion::bundle));
            Map<String, MemoryPair> exact = suggesting.exact(tables, missing, asked.locale());
            Map<Unit, MemoryPair> possible = new LinkedHashMap<>();
            missing.stream()
                    .filter(unit -> exact.containsKey(unit.id()))
                    .forEach(unit -> possible.put(unit, exact.get(unit.id())));
            return possible;
        });
    }

    /** @throws ProblemException as {@link FillingUnits#fill} */
    Filled fill(DeskTranslation asked) {
        return transaction.write(
                tables -> filling.fill(tables, asked.caller(), asked.slug(), asked.locale(), missing -> {
                    Map<String, String> texts = new LinkedHashMap<>();
                    suggesting
                            .exact(tables, missing, asked.locale())
                            .forEach((unit, pair) -> texts.put(unit, pair.target()));
                    return texts;
                }));
    }

    /** @throws ProblemException as {@link FillingUnits#undo} */
    int undo(DeskTranslation asked, int version) {
        return transaction.write(tables -> filling.undo(tables, asked.caller(), asked.slug(), asked.locale(), version));
    }
}
