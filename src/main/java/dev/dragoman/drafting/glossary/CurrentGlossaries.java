package dev.dragoman.drafting.glossary;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The glossaries in force: the newest upload of each locale, else the file of the content folder. The database notifies of uploads
 * at other instances, and polling finds what was missed.
 */
@Singleton
public class CurrentGlossaries {

    private static final Logger LOG = Logger.getLogger(CurrentGlossaries.class);
    private static final long POLL_MILLIS = 1_000;

    private final Store store;
    private final FolderGlossaries folder;
    private volatile Snapshot snapshot;
    private volatile Future<?> poll;

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
        poll = timer.scheduleWithFixedDelay(this::refreshQuietly, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    void onNotification(@Observes ChangesNotified event) {
        refreshQuietly();
    }

    void onStop(@Observes ShutdownEvent event) {
        if (poll != null) {
            poll.cancel(false);
        }
    }

    /** Reads what this instance has just stored, so that the next check sees it. */
    public void changed() {
        refreshQuietly();
    }

    private Snapshot current() {
        Snapshot known = snapshot;
        return known == null ? refresh() : known;
    }

    private void refreshQuietly() {
        try {
            refresh();
        } catch (RuntimeException | Error e) {
            // The timer would stop for good.
            LOG.debugf("The glossaries cannot be read, and stay as they are: %s", e.getMessage());
        }
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
