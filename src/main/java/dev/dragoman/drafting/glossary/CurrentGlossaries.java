package dev.dragoman.drafting.glossary;

import dev.dragoman.background.BackgroundTask;
import dev.dragoman.editions.changes.ChangesNotified;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.glossary.Glossaries;
import dev.dragoman.quality.glossary.Glossary;
import dev.dragoman.quality.glossary.GlossaryReader;
import dev.dragoman.quality.glossary.GlossaryTable;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.jboss.logging.Logger;

/**
 * The glossaries in force: the newest upload of each locale, else the file of the content folder. The database notifies of uploads
 * at other instances, and polling finds what was missed.
 */
@Singleton
public class CurrentGlossaries {

    private static final Logger LOG = Logger.getLogger(CurrentGlossaries.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Store store;
    private final FolderGlossaries folder;
    private final BackgroundTask polling = BackgroundTask.every(LOG, "Reading the glossaries", POLL, this::refresh);
    private volatile Snapshot snapshot;

    /**
     * What was read last.
     *
     * @param versions how many versions the database had; they are only ever added
     */
    private record Snapshot(long versions, List<GlossaryTable> tables, List<Glossary> glossaries) {}

    CurrentGlossaries(Store store, FolderGlossaries folder) {
        this.store = store;
        this.folder = folder;
    }

    /** What checks and the editor search. */
    @Produces
    @Singleton
    Glossaries glossaries() {
        return new Glossaries(() -> current().glossaries());
    }

    /** The tables in force, one of each locale. */
    public List<GlossaryTable> tables() {
        return current().tables();
    }

    /** The tag under which the glossary of a language is kept. */
    public LanguageTag kept(LanguageTag asked) {
        return tables().stream()
                .map(GlossaryTable::locale)
                .filter(asked::isSameLanguage)
                .findFirst()
                .orElse(asked);
    }

    void onStart(@Observes StartupEvent event, ScheduledExecutorService timer) {
        polling.start(timer, POLL);
    }

    void onNotification(@Observes ChangesNotified event) {
        polling.attempt();
    }

    void onStop(@Observes ShutdownEvent event) {
        polling.stop();
    }

    /** Reads what this instance has just stored, so that the next check sees it. */
    public void changed() {
        polling.attempt();
    }

    private Snapshot current() {
        Snapshot known = snapshot;
        return known == null ? refresh() : known;
    }

    private synchronized Snapshot refresh() {
        Snapshot known = snapshot;
        Snapshot now = store.read(tables -> {
            long versions = tables.table(GlossaryVersions.class).count();
            return known != null && known.versions() == versions ? known : read(tables, versions);
        });
        snapshot = now;
        return now;
    }

    private Snapshot read(Tables tables, long versions) {
        List<GlossaryTable> all = new ArrayList<>();
        List<GlossaryVersion> uploaded = tables.table(GlossaryVersions.class).newest().stream()
                .filter(version -> version.content().isPresent())
                .toList();
        uploaded.forEach(version -> all.add(table(version)));
        folder.tables().stream()
                .filter(table ->
                        uploaded.stream().noneMatch(version -> version.locale().isSameLanguage(table.locale())))
                .forEach(all::add);
        return new Snapshot(
                versions,
                List.copyOf(all),
                all.stream().map(GlossaryTable::glossary).toList());
    }

    /** The table of a version that was uploaded. */
    static GlossaryTable table(GlossaryVersion version) {
        return new GlossaryTable(
                version.locale(),
                GlossaryReader.parse(version.content().orElseThrow()).rows());
    }
}
