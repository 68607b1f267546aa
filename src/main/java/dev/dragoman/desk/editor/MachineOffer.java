package dev.dragoman.desk.editor;

import dev.dragoman.access.Role;
import dev.dragoman.desk.editor.UnitView.MachineView;
import dev.dragoman.desk.page.WrittenTimes;
import dev.dragoman.machine.Untranslated;
import dev.dragoman.machine.provider.Providers;
import dev.dragoman.records.Unit;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.translation.machine.MachineText;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Marks what a machine has translated, and offers to have the rest translated, if there is a provider. */
@Singleton
class MachineOffer {

    private final Providers providers;
    private final HomeZoneConfig home;

    MachineOffer(Providers providers, HomeZoneConfig home) {
        this.providers = providers;
        this.home = home;
    }

    /** Whether there is a provider. */
    boolean isOn() {
        return providers.configured().isPresent();
    }

    MachineView of(OpenTranslation open, Unit unit, WrittenTimes times) {
        Optional<MachineText> made = Optional.ofNullable(open.machine().get(unit.id()));
        Optional<MachineText> unreviewed = made.filter(text -> !text.isReviewed());
        boolean offered = isOn()
                && open.asked().caller().may(Role.TRANSLATOR, open.asked().locale())
                && Untranslated.isFree(open.status(unit), made);
        return new MachineView(
                unreviewed.map(MachineText::tool).orElse(null),
                unreviewed.map(text -> times.at(text.madeAt(), home.homeZone())).orElse(null),
                offered);
    }
}
