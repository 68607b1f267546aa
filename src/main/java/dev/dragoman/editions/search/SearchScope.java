package dev.dragoman.editions.search;

import dev.dragoman.records.Kind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The records that a search covers.
 *
 * @param kind the name of the kind to keep; empty for all
 * @param topicKey the topic to keep; empty for all
 * @param since the earliest date of issue, ISO 8601
 * @param until the latest date of issue
 */
public record SearchScope(Optional<String> kind, Optional<String> topicKey, String since, String until) {

    /** All records. */
    public static final SearchScope ALL = of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The records that pass the filters of a list. */
    public static SearchScope of(
            Optional<Kind> kind, Optional<String> topicKey, Optional<LocalDate> since, Optional<LocalDate> until) {
        return new SearchScope(
                kind.map(Kind::name),
                topicKey,
                since.map(LocalDate::toString).orElse(""),
                until.map(LocalDate::toString).orElse("9999-12-31"));
    }
}
