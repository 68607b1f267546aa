package dev.dragoman.drafting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the startup import did: counts of files, and why files were rejected or not published. Safe for several threads. */
public final class ImportReport {

    /** How many of the files that were stored or kept are named; those that need a correction all are. */
    static final int NAMED = 1_000;

    private int unchanged;
    private final Map<ImportOutcome, Integer> counts = new EnumMap<>(ImportOutcome.class);
    private final Map<ImportOutcome, List<ImportResult>> results = new EnumMap<>(ImportOutcome.class);

    /** A file was stored. */
    void addTaken(String file) {
        add(new ImportResult(ImportOutcome.TAKEN, file, Optional.empty()));
    }

    /** How many files were imported so far. */
    int imported() {
        return count(ImportOutcome.TAKEN);
    }

    public synchronized void countUnchanged() {
        unchanged++;
    }

    /** A file was not imported because there is a newer upload. */
    void addKept(String file) {
        add(new ImportResult(ImportOutcome.KEPT, file, Optional.empty()));
    }

    public void reject(String file, String why) {
        add(new ImportResult(ImportOutcome.REJECTED, file, Optional.of(why)));
    }

    /** A file was stored, but what it holds has an error and is not published. */
    public void addUnpublished(String file, String error) {
        add(new ImportResult(ImportOutcome.UNPUBLISHED, file, Optional.of(error)));
    }

    /** Adds what another report says. */
    public void add(ImportReport other) {
        Map<ImportOutcome, Integer> more;
        List<ImportResult> files;
        int same;
        synchronized (other) {
            more = new EnumMap<>(other.counts);
            files = other.results();
            same = other.unchanged;
        }
        synchronized (this) {
            unchanged += same;
            more.forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum));
            files.forEach(this::name);
        }
    }

    private synchronized void add(ImportResult result) {
        counts.merge(result.outcome(), 1, Integer::sum);
        name(result);
    }

    private void name(ImportResult result) {
        List<ImportResult> named = results.computeIfAbsent(result.outcome(), outcome -> new ArrayList<>());
        if (result.reason().isPresent() || named.size() < NAMED) {
            named.add(result);
        }
    }

    /** How many files were checked. */
    public synchronized int files() {
        return count(ImportOutcome.TAKEN) + unchanged + count(ImportOutcome.KEPT) + count(ImportOutcome.REJECTED);
    }

    /** How many files are the same as at their last import. */
    public synchronized int unchanged() {
        return unchanged;
    }

    /** How many files had this outcome. */
    public synchronized int count(ImportOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** The files by outcome, those that need a correction first; of the others the first {@value #NAMED}. */
    public synchronized List<ImportResult> results() {
        return results.values().stream().flatMap(List::stream).toList();
    }

    /** Each rejected file with the reason. */
    public List<String> rejected() {
        return texts(ImportOutcome.REJECTED);
    }

    /** Each file that was stored, but not published, with the error. */
    public List<String> unpublished() {
        return texts(ImportOutcome.UNPUBLISHED);
    }

    private synchronized List<String> texts(ImportOutcome outcome) {
        return results.getOrDefault(outcome, List.of()).stream()
                .map(ImportResult::toString)
                .toList();
    }

    @Override
    public synchronized String toString() {
        return "%d files imported, %d unchanged, %d older than an upload, %d rejected"
                .formatted(
                        count(ImportOutcome.TAKEN),
                        unchanged,
                        count(ImportOutcome.KEPT),
                        count(ImportOutcome.REJECTED));
    }
}
