package dev.dragoman.bundles.xliff.v2;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.bundles.xliff.CodedXml;
import dev.dragoman.bundles.xliff.XliffNotes;
import dev.dragoman.bundles.xliff.XliffProvenance;
import dev.dragoman.bundles.xliff.XliffStatements;
import dev.dragoman.bundles.xliff.XmlLines;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.util.Optional;

/** Writes a translation as XLIFF 2.1, with the current sources and the stored targets. */
public final class XliffWriter {

    private final XmlLines xml = new XmlLines();

    private XliffWriter() {}

    /** A file in UTF-8, one unit for each of the record's, in reading order. */
    public static byte[] write(BundleExport export) {
        XliffWriter writer = new XliffWriter();
        writer.file(export);
        return writer.xml.bytes();
    }

    private void file(BundleExport export) {
        xml.start(
                "xliff",
                "xmlns",
                "urn:oasis:names:tc:xliff:document:2.0",
                "xmlns:mda",
                "urn:oasis:names:tc:xliff:metadata:2.0",
                "version",
                "2.1",
                "srcLang",
                "en",
                "trgLang",
                export.locale().toString());
        String original = export.record().slug().value();
        xml.start("file", "id", "f1", "original", original, "canResegment", "no");
        xml.start("mda:metadata").start("mda:metaGroup", "category", XliffProvenance.CATEGORY);
        XliffStatements.of(export).forEach(said -> xml.text("mda:meta", said.value(), "type", said.type()));
        xml.end().end();
        xml.start("notes");
        xml.text(
                "note",
                String.valueOf(export.version()),
                "id",
                "dragoman-version",
                "category",
                XliffProvenance.VERSION_CATEGORY);
        xml.end();
        XliffNotes notes = new XliffNotes(export);
        for (Unit unit : export.record().units()) {
            unit(unit, export.bundle().map(Bundle::targets).map(targets -> targets.get(unit.id())), notes);
        }
        xml.end().end();
    }

    private void unit(Unit unit, Optional<Target> target, XliffNotes notes) {
        XliffTags tags = new XliffTags();
        CodedXml codes = new CodedXml(tags);
        String source = codes.source(unit.source());
        Optional<String> translation = target.map(found -> codes.target(found.text()));
        xml.start("unit", "id", unit.id(), "xml:space", XliffNotes.space(unit, target));
        xml.start("notes");
        notes.of(unit, target)
                .forEach(note -> xml.text(
                        "note",
                        note.text(),
                        "id",
                        "dragoman-" + note.name(),
                        "appliesTo",
                        note.part(),
                        "category",
                        "dragoman:" + note.category()));
        xml.end();
        if (!tags.data().isEmpty()) {
            xml.start("originalData");
            tags.data().forEach((original, id) -> xml.text("data", original, "id", id));
            xml.end();
        }
        xml.start("segment", "state", state(target), "subState", subState(unit, target));
        xml.content("source", source);
        translation.ifPresent(content -> xml.content("target", content));
        xml.end().end();
    }

    private static String state(Optional<Target> target) {
        return target.map(Target::state).orElse(UnitState.INITIAL).slug();
    }

    private static String subState(Unit unit, Optional<Target> target) {
        if (target.filter(found -> found.isOutdated(unit)).isPresent()) {
            return XliffUnits.OUTDATED;
        }
        // One without a prefix came from a format that has none, and is not allowed here (XLIFF 2.1 §4.3.1.34).
        return target.flatMap(Target::subState)
                .filter(subState -> XliffUnitCheck.SUB_STATE.matcher(subState).matches())
                .orElse("");
    }
}
