package dev.dragoman.desk.board;

import dev.dragoman.access.Caller;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.access.Grant;
import dev.dragoman.access.Role;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.releasing.PublicationConfig;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what waits for a person, by what they have taken and by their roles. */
@Singleton
public class Waiting {

    private static final int LIMIT = 5;

    /** Records that nobody has begun are listed for so many locales. */
    private static final int LOCALES_TO_BEGIN = 3;

    private final DraftAccess drafts;
    private final boolean fourEyes;

    Waiting(DraftAccess drafts, PublicationConfig config) {
        this.drafts = drafts;
        fourEyes = config.fourEyes();
    }

    /** Why something waits, in the order in which it is shown. */
    public enum Reason {
        ASSIGNED,
        IN_REVIEW,
        APPROVED,
        TO_TRANSLATE
    }

    /** The first few translations that wait for one reason. */
    public record Group(Reason reason, List<WaitingRows.Item> items) {

        public Group {
            items = List.copyOf(items);
        }
    }

    /** Reads it, with at most eight statements; a translation is listed once, for the first reason. */
    public List<Group> of(Tables tables, Caller caller) {
        WaitingRows rows = tables.table(WaitingRows.class);
        List<LanguageTag> used = Stream.concat(
                        tables.table(BoardRows.class).locales().stream().map(LanguageTag::parse),
                        scoped(caller, Optional.empty()).stream())
                .distinct()
                .toList();
        Set<WaitingRows.Item> seen = new LinkedHashSet<>();
        List<Group> groups = new ArrayList<>();
        add(groups, seen, Reason.ASSIGNED, rows.assigned(caller.name(), where(used, caller, Optional.empty()), LIMIT));
        add(
                groups,
                seen,
                Reason.IN_REVIEW,
                rows.inReview(fourEyes ? caller.name() : "", where(used, caller, Optional.of(Role.REVIEWER)), LIMIT));
        add(groups, seen, Reason.APPROVED, rows.approved(where(used, caller, Optional.of(Role.PUBLISHER)), LIMIT));
        Stream<WaitingRows.Item> begun =
                rows.toTranslate(caller.name(), where(used, caller, Optional.of(Role.TRANSLATOR)), LIMIT).stream();
        Stream<WaitingRows.Item> toBegin = scoped(caller, Optional.of(Role.TRANSLATOR)).stream()
                .limit(LOCALES_TO_BEGIN)
                .flatMap(locale -> rows.toBegin(caller.name(), locale.toString(), LIMIT).stream());
        add(
                groups,
                seen,
                Reason.TO_TRANSLATE,
                Stream.concat(begun, toBegin).limit(LIMIT).toList());
        return groups;
    }

    private static void add(
            List<Group> groups, Set<WaitingRows.Item> seen, Reason reason, List<WaitingRows.Item> items) {
        List<WaitingRows.Item> fresh = items.stream().filter(seen::add).toList();
        if (!fresh.isEmpty()) {
            groups.add(new Group(reason, fresh));
        }
    }

    /** The locales in which they have the role or, without one, may read drafts. */
    private List<String> where(List<LanguageTag> used, Caller caller, Optional<Role> role) {
        return Board.bound(used.stream()
                .filter(locale -> role.map(needed -> caller.may(needed, locale))
                        .orElseGet(() -> drafts.mayReadDrafts(caller, locale)))
                .toList());
    }

    /** The locales that grants of the role, or of any, name. */
    private static List<LanguageTag> scoped(Caller caller, Optional<Role> role) {
        return caller.grants().stream()
                .filter(grant -> role.isEmpty() || grant.role() == role.get())
                .map(Grant::locale)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(LanguageTag::toString))
                .toList();
    }
}
