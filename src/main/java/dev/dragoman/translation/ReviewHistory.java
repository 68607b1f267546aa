package dev.dragoman.translation;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.RecordSummaries;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.summary.TranslationSummaries;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The review history of bundle versions. Every entry is also in the audit log. */
@Singleton
public class ReviewHistory {

    private final Audit audit;
    private final Clock clock;

    ReviewHistory(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** The entries of a version, oldest first. */
    public static List<ReviewEntry> of(Tables tables, BundleVersion version) {
        return tables.table(Reviews.class).of(slug(version), locale(version), version.number());
    }

    /** The state that the newest entry of a history leaves. */
    public static ReviewState state(List<ReviewEntry> history) {
        return ReviewState.after(
                history.isEmpty()
                        ? Optional.empty()
                        : Optional.of(history.get(history.size() - 1).act()));
    }

    /**
     * Adds an entry.
     *
     * @param number 1, 2, 3 … within the version
     */
    public void add(
            Tables tables,
            Caller caller,
            BundleVersion version,
            int number,
            ReviewAction action,
            Optional<String> comment) {
        tables.table(Reviews.class)
                .add(
                        slug(version),
                        locale(version),
                        version.number(),
                        number,
                        action.name(),
                        caller.name(),
                        caller.displayName(),
                        comment,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        ReviewState state = ReviewState.after(Optional.of(action));
        tables.table(TranslationSummaries.class).review(slug(version), locale(version), version.number(), state.name());
        tables.table(RecordSummaries.class).touch(slug(version), clock.instant());
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("version", version.number());
        comment.ifPresent(text -> detail.put("comment", text));
        audit.add(tables, caller, action.slug(), slug(version), locale(version), detail);
    }

    /**
     * The problem that an action is not possible in the state of a version.
     *
     * @param reason the end of the sentence: what would be possible, or what is in the way
     */
    public static ProblemException wrongState(BundleVersion version, ReviewState state, String reason) {
        return new ProblemException(
                        ProblemCode.WRONG_STATE,
                        "Version " + version.number() + " of " + slug(version) + " in " + locale(version) + " is "
                                + state.slug().replace('-', ' ') + ": " + reason)
                .with("version", version.number())
                .with("state", state.slug());
    }

    private static String slug(BundleVersion version) {
        return version.bundle().slug().value();
    }

    private static String locale(BundleVersion version) {
        return version.bundle().locale().toString();
    }
}
