package dev.dragoman.translation;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The translation of one record into one locale. */
public record Bundle(
        Slug slug, LanguageTag locale, Authority authority, Provenance provenance, Map<String, Target> targets) {

    public Bundle {
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("A bundle has at least one target");
        }
    }

    /** The same bundle of a record under another slug. */
    public Bundle of(Slug other) {
        return new Bundle(other, locale, authority, provenance, targets);
    }

    /** The ids of the units whose targets are not those of the version before, removed ones included. */
    public Set<String> changed(Optional<Bundle> before) {
        Map<String, Target> old = before.map(Bundle::targets).orElse(Map.of());
        Set<String> changed = new LinkedHashSet<>(targets.keySet());
        changed.addAll(old.keySet());
        changed.removeIf(unit -> Objects.equals(targets.get(unit), old.get(unit)));
        return changed;
    }

    public static Map<String, Target> byUnit(List<Target> targets) {
        Map<String, Target> byUnit = new LinkedHashMap<>();
        targets.forEach(target -> byUnit.put(target.unit(), target));
        return byUnit;
    }
}
