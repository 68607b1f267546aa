package dev.dragoman.desk.exchange;

import dev.dragoman.access.Caller;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.access.Grant;
import dev.dragoman.desk.board.BoardQuery;
import dev.dragoman.desk.board.BoardRecord;
import dev.dragoman.desk.board.BoardRows;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a person can export: records by the filters of the board, and languages. */
@Singleton
class ExchangeRecords {

    private static final Duration WEEK = Duration.ofDays(7);

    private final DraftAccess drafts;
    private final Clock clock;

    ExchangeRecords(DraftAccess drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The records that match, the newest change first. */
    List<BoardRecord> find(Tables tables, Caller caller, ExchangeFilter filter, int limit) {
        List<String> locales =
                languages(tables, caller).stream().map(LanguageTag::toString).toList();
        return tables.table(BoardRows.class)
                .page(
                        "",
                        filter.topic(),
                        filter.pattern(),
                        filter.show(),
                        caller.name(),
                        clock.instant().plus(WEEK),
                        BoardQuery.SORTS.get(0),
                        // SQL has no empty lists; no locale has the empty name.
                        locales.isEmpty() ? List.of("") : locales,
                        limit,
                        0);
    }

    /** The topics of all records. */
    List<BoardRows.Topic> topics(Tables tables) {
        return tables.table(BoardRows.class).topics();
    }

    /** The locales that anything is translated into, or that the person has a role in, as far as they may read drafts. */
    List<LanguageTag> languages(Tables tables, Caller caller) {
        return Stream.concat(
                        tables.table(BoardRows.class).locales().stream().map(LanguageTag::parse),
                        caller.grants().stream().map(Grant::locale).flatMap(Optional::stream))
                .distinct()
                .filter(locale -> !locale.equals(LanguageTag.CANONICAL) && drafts.mayReadDrafts(caller, locale))
                .sorted(Comparator.comparing(LanguageTag::toString))
                .toList();
    }
}
