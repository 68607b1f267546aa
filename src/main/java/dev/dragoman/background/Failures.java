package dev.dragoman.background;

import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** The failures in a row of one kind of work. Of an outage, which may last many rounds, the first and its end are logged. */
final class Failures {

    private final Logger log;
    private final String work;
    private final AtomicInteger inARow = new AtomicInteger();

    /** @param work names the work in the log, at the beginning of a sentence */
    Failures(Logger log, String work) {
        this.log = log;
        this.work = work;
    }

    /** Counts and logs a failure; never throws. Returns how many there were in a row. */
    int add(Throwable fault) {
        int count = inARow.incrementAndGet();
        try {
            if (fault instanceof Error) {
                log.errorf(fault, "%s failed; it will be retried", work);
            } else {
                log.logf(
                        count == 1 ? Logger.Level.WARN : Logger.Level.DEBUG,
                        "%s failed; it will be retried: %s",
                        work,
                        fault.getMessage());
                log.debugf(fault, "%s failed", work);
            }
        } catch (RuntimeException | Error e) {
            // Too little memory to log a failure must not end the work.
            return count;
        }
        return count;
    }

    /** Notes that the work succeeded. */
    void end() {
        if (inARow.getAndSet(0) > 0) {
            log.infof("%s works again", work);
        }
    }
}
