package dev.dragoman.errors;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what is logged as a warning or an error while a test runs, with stack traces marked as such. */
public final class LoggedFaults extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final Consumer<String> listener;

    private LoggedFaults(Consumer<String> listener) {
        this.listener = listener;
        setLevel(Level.WARNING);
    }

    public static LoggedFaults collect() {
        return collect(line -> {});
    }

    /** Tells each line as it is logged, too. */
    public static LoggedFaults collect(Consumer<String> listener) {
        LoggedFaults faults = new LoggedFaults(listener);
        ROOT.addHandler(faults);
        return faults;
    }

    /** One line for each entry: the logger, the message, and the exception if a stack trace was logged. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            String line = entry.getLoggerName() + ": " + entry.getMessage()
                    + (entry.getThrown() == null ? "" : ", with the stack trace of " + entry.getThrown());
            lines.add(line);
            listener.accept(line);
        }
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
