package dev.dragoman.drafting.exchange;

import dev.dragoman.access.Caller;
import dev.dragoman.locales.LanguageTag;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Checks and takes the files of imports in the background. */
@Singleton
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int THREADS = 2;
    private static final long IDLE_SECONDS = 10;

    /** Small imports are done within this time, so that the next page shows their end. */
    private static final long SHORT_MILLIS = 2_000;

    private final Importing importing;
    private final ThreadPoolExecutor threads = threads();

    ImportWorker(Importing importing) {
        this.importing = importing;
    }

    void onStop(@Observes ShutdownEvent event) {
        // A file under way is ended; the person continues the import afterwards.
        threads.shutdown();
    }

    /**
     * Keeps a zip file and begins to check it.
     *
     * @param language of the messages of findings
     * @return the id of the import
     * @throws dev.dragoman.problem.ProblemException as {@link Importing#keep}
     */
    public String check(Caller caller, String name, byte[] zip, LanguageTag language) {
        String id = importing.keep(caller, name, zip);
        start(caller, id, language);
        return id;
    }

    /** Begins to take what can be taken of a checked import. */
    public void take(Caller caller, String id, LanguageTag language) {
        if (importing.beginTaking(caller, id)) {
            start(caller, id, language);
        }
    }

    /** Goes on with an import whose work has stopped. */
    public void resume(Caller caller, String id, LanguageTag language) {
        if (importing.beginAgain(caller, id)) {
            start(caller, id, language);
        }
    }

    /**
     * Works on an import that has been begun, and waits a little for its end.
     *
     * @param language of the messages of findings
     */
    public void start(Caller caller, String id, LanguageTag language) {
        Future<?> work = threads.submit(() -> run(caller, id, language));
        try {
            work.get(SHORT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debugf("The import %s goes on in the background", id);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Caller caller, String id, LanguageTag language) {
        try {
            importing.run(caller, id, language);
        } catch (RuntimeException | Error e) {
            // The person continues it, and the thread's future shows it to nobody after a while.
            LOG.warnf(e, "The import %s has stopped", id);
        }
    }

    private static ThreadPoolExecutor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "import");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
