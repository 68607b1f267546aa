package dev.dragoman.desk.record;

import dev.dragoman.desk.release.Mistake;
import dev.dragoman.desk.release.MistakenInput;
import dev.dragoman.desk.release.MomentTexts;
import dev.dragoman.desk.release.WhenInput;
import dev.dragoman.problem.ProblemException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The times of a record as an author has typed them.
 *
 * @param event the fields of its event; none if it has no event, or one that cannot be read
 * @param updated when it was last updated; an empty text if it was not, or if that cannot be read
 * @param mistakes what is wrong, by the form's field
 */
record TypedTimes(TypedFields event, String updated, Map<String, Mistake> mistakes) {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final Map<String, String> LOCATIONS =
            Map.of("start", "start-date", "end", "end-date", "duration", "hours");

    /** Reads them; clock times that do not exist or occur twice are mistakes that the texts explain. */
    static TypedTimes of(RecordForm form, MomentTexts texts) {
        Map<String, Mistake> mistakes = new LinkedHashMap<>();
        TypedFields event = new TypedFields(name -> LOCATIONS.getOrDefault(name, name));
        if (form.is("event", "times")) {
            Optional<String> start = moment(form, "start", texts, mistakes);
            Optional<String> end =
                    isGiven(form, "end") ? moment(withStart(form), "end", texts, mistakes) : Optional.empty();
            start.ifPresent(moment -> event.text("start", moment)
                    .text("end", end.orElse(""))
                    .text("duration", duration(form))
                    .list("zones", words(form.get("zones"))));
        } else if (form.is("event", "days")) {
            event.text("start", form.get("start-date")).text("end", form.get("end-date"));
            if (form.isBlank("start-date")) {
                mistakes.put("start-date", Mistake.of("record.missing"));
            }
        }
        if (!event.names().isEmpty()) {
            event.text("place", form.get("place"));
        }
        Optional<String> updated =
                isGiven(form, "updated") ? moment(form, "updated", texts, mistakes) : Optional.empty();
        return new TypedTimes(event, updated.orElse(""), mistakes);
    }

    /** The words of a list. */
    static List<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isGiven(RecordForm form, String prefix) {
        return !form.isBlank(prefix + "-date") || !form.isBlank(prefix + "-time");
    }

    /** An end without a date or zone of its own is on the day and in the zone of the start. */
    private static RecordForm withStart(RecordForm form) {
        RecordForm dated = form.isBlank("end-date") ? form.with("end-date", form.get("start-date")) : form;
        return dated.isBlank("end-zone") ? dated.with("end-zone", form.get("start-zone")) : dated;
    }

    private static Optional<String> moment(
            RecordForm form, String prefix, MomentTexts texts, Map<String, Mistake> mistakes) {
        WhenInput when = new WhenInput(
                form.get(prefix + "-date"),
                form.get(prefix + "-time"),
                form.get(prefix + "-zone"),
                "",
                form.get(prefix + "-offset"));
        try {
            return Optional.of(when.zoned(texts).toString());
        } catch (MistakenInput mistaken) {
            mistakes.put(prefix + "-date", mistaken.mistake());
        } catch (ProblemException rejected) {
            mistakes.put(prefix + "-date", Mistake.of("record.rejected", rejected.detail()));
        }
        return Optional.empty();
    }

    private static String duration(RecordForm form) {
        String days = form.isBlank("days") ? "" : form.get("days") + "D";
        String hours = form.isBlank("hours") ? "" : form.get("hours") + "H";
        String minutes = form.isBlank("minutes") ? "" : form.get("minutes") + "M";
        String time = hours + minutes;
        String iso = days + (time.isEmpty() ? "" : "T" + time);
        return iso.isEmpty() ? "" : (form.isBlank("about") ? "" : "about ") + "P" + iso;
    }
}
