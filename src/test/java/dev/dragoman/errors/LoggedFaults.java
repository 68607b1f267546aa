package dev.dragoman.errors;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what is logged as a warning or an error while a test runs, with stack traces marked as such. */
public final class LoggedFaults extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private LoggedFaults() {
        setLevel(Level.WARNING);
    }

    public static LoggedFaults collect() {
        LoggedFaults faults = new LoggedFaults();
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
            lines.add(entry.getLoggerName() + ": " + entry.getMessage()
                    + (entry.getThrown() == null ? "" : ", with the stack trace of " + entry.getThrown()));
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
