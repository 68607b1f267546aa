package dev.dragoman.desk.editor;

import dev.dragoman.access.Role;
import dev.dragoman.machine.Untranslated;
import dev.dragoman.machine.provider.Providers;
import dev.dragoman.records.Unit;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Offers to have units translated by machine, if there is a provider. */
@Singleton
class MachineOffer {

    private final Providers providers;

    MachineOffer(Providers providers) {
        this.providers = providers;
    }

    /** Whether there is a provider. */
    boolean isOn() {
        return providers.configured().isPresent();
    }

    /** Whether a machine may translate a unit, and the person may ask for it. */
    boolean includes(OpenTranslation open, Unit unit) {
        return isOn()
                && open.asked().caller().may(Role.TRANSLATOR, open.asked().locale())
                && Untranslated.isFree(
                        open.status(unit), Optional.ofNullable(open.machine().get(unit.id())));
    }
}
