package dev.dragoman.access;

import dev.dragoman.locales.LanguageTag;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which drafts, and which releases to come, an editor may read: what their roles and locales need, unless the operator
 * opens all of it to all editors.
 */
@Singleton
public class DraftAccess {

    private final boolean open;

    DraftAccess(AccessConfig config) {
        open = config.access().openDrafts();
    }

    /**
     * Whether they may read drafts in this locale: the canonical ones as any editor, since authors write them and all
     * others translate from them, those of another locale by a role in it.
     */
    public boolean mayReadDrafts(Caller caller, LanguageTag locale) {
        return (open || locale.equals(LanguageTag.CANONICAL))
                ? caller.isEditor()
                : Stream.of(Role.TRANSLATOR, Role.REVIEWER, Role.PUBLISHER).anyMatch(role -> caller.may(role, locale));
    }

    /** Whether they may know that a release of this locale is to come, or was cancelled: as its publisher. */
    public boolean mayReadSchedule(Caller caller, LanguageTag locale) {
        return open ? caller.isEditor() : caller.may(Role.PUBLISHER, locale);
    }

    /** Whether they may know of every release to come, whatever its locales. */
    public boolean mayReadWholeSchedule(Caller caller) {
        return open
                ? caller.isEditor()
                : caller.grants().stream()
                        .filter(grant -> grant.locale().isEmpty())
                        .anyMatch(grant -> grant.role() == Role.ADMIN || grant.role() == Role.PUBLISHER);
    }

    /** The locales that they are a publisher of by name. */
    public List<LanguageTag> publishedLocales(Caller caller) {
        return caller.grants().stream()
                .filter(grant -> grant.role() == Role.PUBLISHER)
                .flatMap(grant -> grant.locale().stream())
                .toList();
    }
}
