package dev.dragoman.translation;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import java.util.List;
import java.util.Optional;

/** Bundles to test with. */
public final class SampleBundles {

    private SampleBundles() {}

    /** A bundle that has a target for each unit: the locale and the source. */
    public static Bundle of(CanonicalRecord canonical, String locale) {
        List<Target> targets = canonical.units().stream()
                .map(unit -> target(unit.id(), locale + " " + unit.source(), unit.source()))
                .toList();
        return of(canonical, locale, targets);
    }

    public static Bundle of(CanonicalRecord canonical, String locale, List<Target> targets) {
        return new Bundle(
                canonical.slug(),
                LanguageTag.parse(locale),
                Authority.MACHINE,
                Provenance.UNKNOWN,
                Bundle.byUnit(targets));
    }

    public static Target target(String unit, String text, String source) {
        return new Target(unit, text, UnitState.TRANSLATED, Optional.empty(), source);
    }
}
