package dev.dragoman;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Collects what a class logs during a test, each entry as its message alone. */
public final class LoggedMessages extends Handler implements AutoCloseable {

    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    private final Logger logger;
    private final List<String> messages = new CopyOnWriteArrayList<>();

    private LoggedMessages(Logger logger) {
        this.logger = logger;
    }

    public static LoggedMessages of(Class<?> type) {
        LoggedMessages messages = new LoggedMessages(Logger.getLogger(type.getName()));
        messages.logger.addHandler(messages);
        return messages;
    }

    /** What was logged so far. */
    public List<String> all() {
        return List.copyOf(messages);
    }

    @Override
    public void publish(LogRecord entry) {
        messages.add(MESSAGE.format(entry));
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
