package dev.dragoman.delivery.record;

import dev.dragoman.editions.weights.Treatment;
import dev.dragoman.editions.weights.Treatments;
import dev.dragoman.rendering.record.PublicText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The status of a translation against the canonical text, as the header {@code Translation-Status}: a dictionary of
 * structured field values (RFC 9651 §3.2) such as {@code translated-from=3, revision=4, current-revision=4,
 * outdated=("p2" "p5"), corrected=("p1")}. A list that is too long for a header is cut, with its {@code total}.
 */
public final class TranslationStatus {

    public static final String HEADER = "Translation-Status";

    private static final int MAX_LISTED = 50;

    private TranslationStatus() {}

    /** The header's value; empty for the canonical text. */
    public static Optional<String> of(PublicText text) {
        return text.translatedFrom().map(from -> {
            Treatments treatments = text.treatments();
            List<String> members = new ArrayList<>();
            members.add("translated-from=" + from);
            members.add("revision=" + text.edition().revision());
            members.add("current-revision=" + text.currentRevision());
            for (Treatment treatment : List.of(Treatment.OUTDATED, Treatment.CORRECTED, Treatment.MISSING)) {
                List<String> units = treatments.ids(treatment);
                if (!units.isEmpty()) {
                    members.add(treatment.name().toLowerCase(Locale.ROOT) + "=" + list(units));
                }
            }
            return String.join(", ", members);
        });
    }

    /** Ids of units have no character that a string would have to escape (RFC 9651 §3.3.3). */
    private static String list(List<String> units) {
        String list =
                units.stream().limit(MAX_LISTED).map(id -> '"' + id + '"').collect(Collectors.joining(" ", "(", ")"));
        return units.size() > MAX_LISTED ? list + ";total=" + units.size() : list;
    }
}
