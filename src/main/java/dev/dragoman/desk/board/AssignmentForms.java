package dev.dragoman.desk.board;

import dev.dragoman.access.Caller;
import dev.dragoman.desk.page.Form;
import dev.dragoman.drafting.Assigning;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Store;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.translation.assignment.Due;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Does what the forms say by which translations are taken, assigned and given back. */
@Singleton
public class AssignmentForms {

    private final Store store;
    private final Assigning assigning;
    private final HomeZoneConfig home;

    AssignmentForms(Store store, Assigning assigning, HomeZoneConfig home) {
        this.store = store;
        this.assigning = assigning;
        this.home = home;
    }

    /**
     * Takes a translation, assigns it, or gives it back, as the button says that was pressed.
     *
     * @throws dev.dragoman.problem.ProblemException what {@link Assigning} and {@link Due#parse} throw
     */
    void accept(Caller caller, Slug slug, LanguageTag locale, Form form) {
        if (form.get("give-back").isPresent()) {
            store.inTransaction(tables -> {
                assigning.giveBack(tables, caller, slug, locale, newest -> {});
                return null;
            });
            return;
        }
        String to =
                form.get("take").isPresent() ? caller.name() : form.get("to").orElse("");
        Optional<Due> due = form.get("due").map(text -> Due.parse(text, home.homeZone()));
        store.inTransaction(tables -> assigning.assign(tables, caller, slug, locale, to, due, newest -> {}));
    }
}
