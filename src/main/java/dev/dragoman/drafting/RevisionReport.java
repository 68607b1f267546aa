package dev.dragoman.drafting;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.TargetStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a write did, or would do, to a record and to its translations.
 *
 * @param changed whether there is a new revision
 * @param reworded units that say something else than before, which is more than to be written down differently
 * @param outdates of each locale that the record has a translation in, the reworded units whose translation is outdated
 * @param findings what the checks find in the canonical text
 */
public record RevisionReport(
        Revision revision,
        boolean changed,
        List<String> added,
        List<String> reworded,
        List<String> removed,
        int kept,
        Map<String, List<String>> outdates,
        List<Finding> findings) {

    private static final int MAX_NAMED = 10;

    static RevisionReport of(
            Optional<Revision> before, Revision after, List<BundleVersion> newestOfEachLocale, List<Finding> findings) {
        Map<String, Unit> olds =
                before.map(Revision::record).map(CanonicalRecord::unitsById).orElse(Map.of());
        Map<String, Unit> news = after.record().unitsById();
        List<String> reworded = news.values().stream()
                .filter(unit -> olds.containsKey(unit.id())
                        && !InlineText.same(olds.get(unit.id()).source(), unit.source()))
                .map(Unit::id)
                .toList();
        List<String> added =
                news.keySet().stream().filter(id -> !olds.containsKey(id)).toList();
        Map<String, List<String>> outdates = new LinkedHashMap<>();
        for (BundleVersion version : newestOfEachLocale) {
            List<String> outdated =
                    Coverage.of(after.record(), Optional.of(version.bundle())).ids(TargetStatus.OUTDATED).stream()
                            .filter(reworded::contains)
                            .toList();
            outdates.put(version.bundle().locale().toString(), outdated);
        }
        return new RevisionReport(
                after,
                !before.equals(Optional.of(after)),
                added,
                reworded,
                olds.keySet().stream().filter(id -> !news.containsKey(id)).toList(),
                news.size() - added.size() - reworded.size(),
                outdates,
                findings);
    }

    /** What the author should know about the pictures of the revision. */
    public List<PictureWarning> warnings() {
        return PictureWarning.of(revision.record());
    }

    /** The report in a sentence, and a line for each warning. */
    public String text() {
        return Stream.concat(Stream.of(changes()), warnings().stream().map(warning -> "Warning: " + warning.text()))
                .collect(Collectors.joining("\n"));
    }

    private String changes() {
        if (!changed) {
            return "Revision " + revision.number() + " stays: nothing has changed";
        }
        String outdated = outdates.entrySet().stream()
                .filter(locale -> !locale.getValue().isEmpty())
                .map(locale -> locale.getKey() + " " + locale.getValue().size())
                .collect(Collectors.joining(", "));
        return "Revision " + revision.number() + ": " + added.size() + (added.size() == 1 ? " unit" : " units")
                + " added" + named(added) + ", " + reworded.size() + " changed" + named(reworded) + ", "
                + removed.size() + " removed" + named(removed) + "; outdated now: "
                + (outdated.isEmpty() ? "none" : outdated);
    }

    private static String named(List<String> ids) {
        if (ids.isEmpty()) {
            return "";
        }
        int more = ids.size() - MAX_NAMED;
        String first = ids.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
        return " (" + first + (more > 0 ? " and " + more + " more" : "") + ")";
    }
}
