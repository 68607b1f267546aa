package dev.dragoman.storage;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Every statement that reached the database, whichever thread sent it. */
@Singleton
public class StatementLog implements JdbiPlugin {

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Consumer<StatementContext>> before = new AtomicReference<>(context -> {});

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                before.get().accept(context);
            }

            @Override
            public void logAfterExecution(StatementContext context) {
                // Editions are signed after the request that released them.
                if (!Thread.currentThread().getName().equals("signing")) {
                    statements.add(context.getRenderedSql());
                }
            }
        });
    }

    /** Does something right before each statement, on the thread that sends it. */
    public void before(Consumer<StatementContext> action) {
        before.set(action);
    }

    /** Forgets the statements so far. */
    public void clear() {
        statements.clear();
    }

    /** The statements since, without those by which an instance looks for changes, messages to webhooks, releases, glossaries and new
     * zone rules in the background, and writes the translation memory. */
    public List<String> statements() {
        return statements.stream()
                .filter(sql -> !sql.contains("change_")
                        && !sql.contains("from webhook")
                        && !sql.contains("release_act")
                        && !sql.contains("from former_slug where record in")
                        && !sql.contains("as latest")
                        && !sql.contains("count(*) from glossary_version")
                        && !sql.contains("zone_data_check")
                        && !sql.contains("memory_"))
                .toList();
    }
}
