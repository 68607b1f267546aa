package dev.dragoman.times;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * A report that the current zone rules would move a past moment.
 *
 * @param recorded the moment as it was recorded, which is kept
 * @param today where the current rules would put its wall time
 */
public record RuleChange(ZonedMoment recorded, Instant today) {

    public RuleChange {
        requireNonNull(recorded, "recorded");
        requireNonNull(today, "today");
        if (today.equals(recorded.instant())) {
            throw new IllegalArgumentException("Nothing moved: " + recorded + " is still " + today);
        }
    }

    /** How much later the current rules would put it; negative if earlier. */
    public Duration shift() {
        return Duration.between(recorded.instant(), today);
    }

    /** One sentence for a log or a report. */
    public String describe() {
        return "The current rules of " + recorded.zone() + " put " + recorded.wall() + " at " + today
                + ", but it was recorded as " + recorded.instant() + "; the recorded time is kept";
    }
}
