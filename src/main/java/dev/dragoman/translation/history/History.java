package dev.dragoman.translation.history;

import static java.util.stream.Collectors.groupingBy;

import dev.dragoman.storage.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of the history of a translation, or of one unit of it, read without the contents of its versions.
 *
 * @param events the newest first
 * @param next the number that the versions of the next page are below; empty on the last page
 */
public record History(List<Event> events, Optional<Integer> next) {

    /** How many versions are read at once: those of a session make one entry. */
    private static final int CHUNK = 250;

    private static final String CONFIRM = "CONFIRM";

    public History {
        events = List.copyOf(events);
    }

    /** The versions to read, the newest first. */
    private interface Steps {

        List<Step> below(int number);
    }

    /**
     * The history of a whole translation.
     *
     * @param before the number that its versions are below
     * @param most the number of entries, and a few more, as those of a version stay together
     */
    public static History of(Tables tables, String slug, String locale, int before, int most) {
        VersionSteps rows = tables.table(VersionSteps.class);
        return read(
                number -> rows.before(slug, locale, number, CHUNK),
                steps -> rows.reviews(slug, locale, oldest(steps), steps.get(0).number()),
                before,
                most);
    }

    /** The same of the versions that changed one unit, without what reviewers did. */
    public static History ofUnit(Tables tables, String slug, String locale, String unit, int before, int most) {
        VersionSteps rows = tables.table(VersionSteps.class);
        return read(
                number -> rows.ofUnitBefore(slug, locale, unit, number, CHUNK),
                steps -> rows.reviews(slug, locale, oldest(steps), steps.get(0).number()).stream()
                        .filter(review -> review.act().equals(CONFIRM))
                        .toList(),
                before,
                most);
    }

    /** The review actions on some versions. */
    private interface Reviews {

        List<Reviewed> on(List<Step> steps);
    }

    private static History read(Steps versions, Reviews reviews, int before, int most) {
        List<Event> events = new ArrayList<>();
        Optional<Event> open = Optional.empty();
        int below = before;
        List<Step> steps;
        do {
            steps = versions.below(below);
            Map<Integer, List<Reviewed>> reviewed =
                    steps.isEmpty() ? Map.of() : reviews.on(steps).stream().collect(groupingBy(Reviewed::version));
            for (Step step : steps) {
                List<Reviewed> acts = reviewed.getOrDefault(step.number(), List.of());
                Optional<Session> longer = open.flatMap(Event::session)
                        .filter(session -> acts.isEmpty() && session.beganWith(step))
                        .map(session -> session.with(step));
                if (longer.isPresent()) {
                    open = Optional.of(new Event(longer, Optional.empty(), false));
                } else {
                    open.ifPresent(events::add);
                    if (events.size() >= most) {
                        return new History(events, Optional.of(below));
                    }
                    acts.stream()
                            .filter(review -> !review.act().equals(CONFIRM))
                            .map(Event::of)
                            .forEach(events::add);
                    boolean confirmed =
                            acts.stream().anyMatch(review -> review.act().equals(CONFIRM));
                    open = Optional.of(new Event(Optional.of(Session.of(step)), Optional.empty(), confirmed));
                }
                below = step.number();
            }
        } while (steps.size() == CHUNK);
        open.ifPresent(events::add);
        return new History(events, Optional.empty());
    }

    private static int oldest(List<Step> steps) {
        return steps.get(steps.size() - 1).number();
    }
}
