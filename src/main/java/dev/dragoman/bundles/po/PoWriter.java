package dev.dragoman.bundles.po;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.bundles.UnitLocations;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a bundle as gettext PO, the way {@code msgcat --no-wrap} writes it: one entry for each unit, {@code fuzzy}
 * with the source of its target if that has changed since (GNU gettext manual, "The Format of PO Files").
 */
public final class PoWriter {

    private final BundleExport export;
    private final PoText text = new PoText();

    private PoWriter(BundleExport export) {
        this.export = export;
    }

    /** The file, in UTF-8; targets of units that the record no longer has become obsolete entries. */
    public static byte[] write(BundleExport export) {
        PoWriter writer = new PoWriter(export);
        writer.header();
        CanonicalRecord canonical = export.record();
        Map<String, Target> targets = export.bundle().map(Bundle::targets).orElse(Map.of());
        Map<String, String> places = UnitLocations.of(canonical);
        for (Unit unit : canonical.units()) {
            writer.entry(unit, places.get(unit.id()), Optional.ofNullable(targets.get(unit.id())));
        }
        Map<String, Unit> known = canonical.unitsById();
        targets.values().stream()
                .filter(target -> !known.containsKey(target.unit()))
                .forEach(writer::obsolete);
        return writer.text.toString().getBytes(UTF_8);
    }

    private void header() {
        StringBuilder fields = new StringBuilder();
        field(fields, "Project-Id-Version", export.record().slug() + " " + export.revision());
        // gettext's tools require these three; translators fill them in.
        field(fields, "PO-Revision-Date", "");
        field(fields, "Last-Translator", "");
        field(fields, "Language-Team", "");
        field(fields, "Language", PoLanguage.of(export.locale()));
        field(fields, "MIME-Version", "1.0");
        field(fields, "Content-Type", "text/plain; charset=UTF-8");
        field(fields, "Content-Transfer-Encoding", "8bit");
        PluralHeader.of(export.locale()).ifPresent(forms -> field(fields, "Plural-Forms", forms));
        field(fields, PoHeader.RECORD, export.record().slug().value());
        field(fields, PoHeader.REVISION, String.valueOf(export.revision()));
        field(fields, PoHeader.VERSION, String.valueOf(export.version()));
        field(fields, PoHeader.LOCALE, export.locale().toString());
        export.bundle()
                .map(Bundle::authority)
                .map(Authority::slug)
                .ifPresent(authority -> field(fields, PoHeader.AUTHORITY, authority));
        export.bundle().map(Bundle::provenance).ifPresent(provenance -> provenance(fields, provenance));
        text.string("msgid", "").string("msgstr", fields.toString());
    }

    private static void provenance(StringBuilder fields, Provenance provenance) {
        if (!provenance.equals(Provenance.UNKNOWN)) {
            field(
                    fields,
                    PoHeader.TOOL,
                    PoNames.write(provenance.tool().stream().toList()));
            field(fields, PoHeader.TRANSLATORS, PoNames.write(provenance.translators()));
            field(fields, PoHeader.REVIEWERS, PoNames.write(provenance.reviewers()));
        }
    }

    private static void field(StringBuilder fields, String name, String value) {
        fields.append(name).append(": ").append(value).append('\n');
    }

    private void entry(Unit unit, String place, Optional<Target> target) {
        boolean outdated = target.filter(of -> of.isOutdated(unit)).isPresent();
        text.line("").line("#. " + place);
        target.map(Target::state)
                .filter(state -> state.compareTo(UnitState.TRANSLATED) > 0)
                .ifPresent(state -> text.line("#. state: " + state.slug()));
        export.findings().getOrDefault(unit.id(), List.of()).forEach(note -> text.line("#. " + note));
        text.line("#: " + export.record().slug() + ":" + unit.id());
        if (outdated || target.filter(of -> of.state() == UnitState.INITIAL).isPresent()) {
            text.line("#, fuzzy");
        }
        if (outdated) {
            text.string("#| ", "msgid", target.get().source());
        }
        text.string("msgctxt", unit.id())
                .string("msgid", unit.source())
                .string("msgstr", target.map(Target::text).orElse(""));
    }

    private void obsolete(Target target) {
        text.line("")
                .string("#~ ", "msgctxt", target.unit())
                .string("#~ ", "msgid", target.source())
                .string("#~ ", "msgstr", target.text());
    }
}
