package dev.dragoman.rendering.record.page;

import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.record.PublicText;
import java.util.List;
import java.util.Optional;

/**
 * What readers are told of a text that a machine translated, or parts of it (Regulation (EU) 2024/1689, Article 50(4)): how
 * much of it, and whether a person has reviewed it.
 */
final class MachineNotice {

    private static final String UNREVIEWED = "notice.partly-machine";

    private MachineNotice() {}

    /** The notice on a version of which the status says that it is a machine translation. */
    static String ofMachineTranslation(PublicText text, LocalizedMessages messages) {
        List<String> units = text.translatedUnits();
        int machine = text.evidence().machine(units);
        int unreviewed = unreviewed(text, units);
        if (unreviewed > 0 && unreviewed < units.size()) {
            return partly(UNREVIEWED, unreviewed, units, messages);
        }
        if (unreviewed == 0 && machine > 0 && machine < units.size()) {
            return partly("notice.partly-machine-reviewed", machine, units, messages);
        }
        return messages.get(isReviewed(text) ? "notice.machine-reviewed" : "notice.machine");
    }

    /** The notice on another version; empty if nothing in it was translated by a machine, or all that was is reviewed. */
    static Optional<String> ofUnreviewedParts(PublicText text, LocalizedMessages messages) {
        List<String> units = text.translatedUnits();
        int unreviewed = unreviewed(text, units);
        return unreviewed == 0 ? Optional.empty() : Optional.of(counted(UNREVIEWED, unreviewed, units, messages));
    }

    private static int unreviewed(PublicText text, List<String> units) {
        return isReviewed(text) ? 0 : text.evidence().unreviewedMachine(units);
    }

    private static boolean isReviewed(PublicText text) {
        return text.edition().reviewer().isPresent() || text.provenance().reviewed();
    }

    private static String partly(String key, int count, List<String> units, LocalizedMessages messages) {
        String counted = counted(key, count, units, messages);
        // Languages that end sentences with an ideographic full stop put no space after it.
        String space = counted.endsWith("。") ? "" : " ";
        return counted + space + messages.get("notice.only-english");
    }

    private static String counted(String key, int count, List<String> units, LocalizedMessages messages) {
        return messages.with(key, "count", count, "total", units.size());
    }
}
