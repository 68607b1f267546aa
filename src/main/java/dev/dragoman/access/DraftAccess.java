package dev.dragoman.access;

import dev.dragoman.locales.LanguageTag;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides which drafts and scheduled releases an editor may read: those of their roles and locales, unless the operator
 * opens all of them to all editors.
 */
@Singleton
public class DraftAccess {

    private final boolean open;

    DraftAccess(AccessConfig config) {
        open = config.access().openDrafts();
    }

    /**
     * Whether they may read drafts in this locale: any editor the canonical ones, which authors write and others
     * translate; those of another locale only with a role in it.
     */
    public boolean mayReadDrafts(Caller caller, LanguageTag locale) {
        return (open || locale.equals(LanguageTag.CANONICAL))
                ? caller.isEditor()
                : Stream.of(Role.TRANSLATOR, Role.REVIEWER, Role.PUBLISHER).anyMatch(role -> caller.may(role, locale));
    }

    /** Whether they may know of a scheduled or cancelled release of this locale: as its publisher. */
    public boolean mayReadSchedule(Caller caller, LanguageTag locale) {
        return open ? caller.isEditor() : caller.may(Role.PUBLISHER, locale);
    }

    /** Whether they may know of every scheduled release, whatever its locales. */
    public boolean mayReadWholeSchedule(Caller caller) {
        return open
                ? caller.isEditor()
                : caller.grants().stream()
                        .filter(grant -> grant.locale().isEmpty())
                        .anyMatch(grant -> grant.role() == Role.ADMIN || grant.role() == Role.PUBLISHER);
    }

    /** The locales of their publisher grants, by all tags that name them. */
    public List<LanguageTag> publishedLocales(Caller caller) {
        return caller.grants().stream()
                .filter(grant -> grant.role() == Role.PUBLISHER)
                .flatMap(grant -> grant.locale().stream())
                .flatMap(locale -> locale.ofSameLanguage().stream())
                .toList();
    }
}
