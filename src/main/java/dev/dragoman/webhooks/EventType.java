package dev.dragoman.webhooks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The types of messages, and the patterns that select them: a group such as {@code change}, or one type of it such as
 * {@code change.correction}.
 */
public final class EventType {

    /** All public changes. */
    public static final String CHANGE = "change";

    /** All work that is not public. */
    public static final String WORK = "work";

    /** A test message. */
    public static final String PING = "ping";

    public static final String REVIEW_REQUESTED = "work.review_requested";
    public static final String SENT_BACK = "work.sent_back";
    public static final String APPROVED = "work.approved";
    public static final String ASSIGNED = "work.assigned";
    public static final String UNASSIGNED = "work.unassigned";
    public static final String OUTDATED = "work.outdated";
    public static final String SCHEDULED = "work.scheduled";
    public static final String UNSCHEDULED = "work.unscheduled";

    /** The work that a webhook can select. */
    public static final List<String> WORK_TYPES =
            List.of(REVIEW_REQUESTED, SENT_BACK, APPROVED, ASSIGNED, UNASSIGNED, OUTDATED, SCHEDULED, UNSCHEDULED);

    private static final Pattern CHANGE_TYPE = Pattern.compile("change\\.[a-z][a-z_]{1,30}");

    private EventType() {}

    /** The type of a public change, by what the change log calls it. */
    static String ofChange(String act) {
        return CHANGE + "." + act.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    static boolean isWork(String type) {
        return type.startsWith(WORK + ".");
    }

    /** Whether a pattern selects a type. */
    static boolean selects(String pattern, String type) {
        return pattern.equals(type) || type.startsWith(pattern + ".");
    }

    /** What is wrong with a pattern, as the end of a sentence; empty if it is valid. */
    public static Optional<String> problem(String pattern) {
        boolean known = pattern.equals(CHANGE)
                || pattern.equals(WORK)
                || WORK_TYPES.contains(pattern)
                || CHANGE_TYPE.matcher(pattern).matches();
        return known
                ? Optional.empty()
                : Optional.of("is \"" + pattern + "\"; it should be change, work, a type of change such as"
                        + " change.correction, or one of " + String.join(", ", WORK_TYPES));
    }
}
