package dev.dragoman.quality;

import dev.dragoman.quality.ShippedBundles.Translated;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.glossary.Glossary;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A fault that can be made at places of bundles; empty where it cannot happen. */
@FunctionalInterface
interface SeededFault {

    Optional<Seeded> in(Place place, Random random);

    /** A target in its bundle. */
    record Place(Translated translated, Target target, Glossary glossary) {

        String locale() {
            return translated.bundle().locale().canonical();
        }

        /** The fault of another text in place of the target's; empty if that is the same or no text. */
        Optional<Seeded> edited(Optional<String> text) {
            return Faults.edited(target, text).map(this::with);
        }

        /** The fault of texts appended to source and target. */
        Seeded appended(String source, String text) {
            return with(new Target(
                    target.unit(), target.text() + text, target.state(), target.subState(), target.source() + source));
        }

        Seeded with(Target after) {
            return new Seeded(this, Optional.of(after));
        }
    }

    /**
     * A bundle with a fault in one of its targets.
     *
     * @param after empty if the fault is that there is none
     */
    record Seeded(Place place, Optional<Target> after) {

        boolean isFoundBy(String check, Checks checks) {
            Bundle bundle = place.translated().bundle();
            Map<String, Target> targets = new HashMap<>(bundle.targets());
            targets.remove(unit());
            after.ifPresent(target -> targets.put(unit(), target));
            return checks
                    .of(
                            place.translated().canonical(),
                            new Bundle(
                                    bundle.slug(),
                                    bundle.locale(),
                                    bundle.authority(),
                                    bundle.provenance(),
                                    Bundle.byUnit(List.copyOf(targets.values()))))
                    .stream()
                    .filter(finding -> finding.unit().equals(unit()))
                    .map(Finding::check)
                    .anyMatch(check::equals);
        }

        private String unit() {
            return place.target().unit();
        }

        @Override
        public String toString() {
            return place.translated() + " " + unit() + ": " + place.target().text() + " → "
                    + after.map(target -> target.text() + " ← " + target.source())
                            .orElse("");
        }
    }
}
