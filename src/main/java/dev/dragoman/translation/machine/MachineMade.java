package dev.dragoman.translation.machine;

import dev.dragoman.json.Digest;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the targets of a bundle that a machine has made. */
public final class MachineMade {

    private MachineMade() {}

    /** Those targets, by unit. */
    public static Map<String, MachineText> of(Tables tables, Bundle bundle) {
        return of(
                bundle,
                tables.table(MachineTexts.class)
                        .all(bundle.slug().value(), bundle.locale().toString()));
    }

    /** The same of one unit. */
    public static Map<String, MachineText> of(Tables tables, Bundle bundle, String unit) {
        return of(
                bundle,
                tables.table(MachineTexts.class)
                        .ofUnit(bundle.slug().value(), bundle.locale().toString(), unit));
    }

    private static Map<String, MachineText> of(Bundle bundle, List<MachineText> texts) {
        Map<String, MachineText> made = new HashMap<>();
        for (MachineText text : texts) {
            Target target = bundle.targets().get(text.unit());
            if (target != null && digest(target.text()).equals(text.digest())) {
                made.put(text.unit(), text);
            }
        }
        return made;
    }

    /** What identifies a text. */
    public static String digest(String text) {
        return Digest.of(text).hex();
    }
}
