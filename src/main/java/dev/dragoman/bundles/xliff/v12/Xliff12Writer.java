package dev.dragoman.bundles.xliff.v12;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.bundles.xliff.CodedXml;
import dev.dragoman.bundles.xliff.XliffNotes;
import dev.dragoman.bundles.xliff.XliffProvenance;
import dev.dragoman.bundles.xliff.XliffStatements;
import dev.dragoman.bundles.xliff.XmlLines;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import java.util.Optional;

/** Writes a translation as XLIFF 1.2, with the current sources and the stored targets. */
public final class Xliff12Writer {

    /** The author of a note: we, with the subject of the note. */
    static final String FROM = "dragoman:";

    private final XmlLines xml = new XmlLines();

    private Xliff12Writer() {}

    /** A file in UTF-8, one unit for each of the record's, in reading order. */
    public static byte[] write(BundleExport export) {
        Xliff12Writer writer = new Xliff12Writer();
        writer.file(export);
        return writer.xml.bytes();
    }

    private void file(BundleExport export) {
        xml.start("xliff", "xmlns", "urn:oasis:names:tc:xliff:document:1.2", "version", "1.2");
        xml.start(
                "file",
                "original",
                export.record().slug().value(),
                "datatype",
                "plaintext",
                "source-language",
                "en",
                "target-language",
                export.locale().toString(),
                "tool-id",
                "dragoman");
        xml.start("header");
        XliffStatements.of(export)
                .forEach(description -> xml.text("note", description.value(), "from", FROM + description.type()));
        xml.text("note", String.valueOf(export.version()), "from", FROM + XliffProvenance.VERSION);
        xml.empty("tool", "tool-id", "dragoman", "tool-name", "Dragoman");
        xml.end();
        xml.start("body");
        XliffNotes notes = new XliffNotes(export);
        for (Unit unit : export.record().units()) {
            unit(unit, export.bundle().map(Bundle::targets).map(targets -> targets.get(unit.id())), notes);
        }
        xml.end().end().end();
    }

    private void unit(Unit unit, Optional<Target> target, XliffNotes notes) {
        CodedXml codes = new CodedXml(new Xliff12Tags());
        Optional<Xliff12State> state = target.map(found -> Xliff12State.of(found, found.isOutdated(unit)));
        xml.start(
                "trans-unit",
                "id",
                unit.id(),
                "approved",
                state.map(Xliff12State::approved).orElse(""),
                "xml:space",
                XliffNotes.space(unit, target));
        xml.content("source", codes.source(unit.source()));
        target.ifPresent(found -> xml.content(
                "target",
                codes.target(found.text()),
                "state",
                state.orElseThrow().attribute(),
                "state-qualifier",
                state.orElseThrow().qualifier()));
        notes.of(unit, target)
                .forEach(note ->
                        xml.text("note", note.text(), "from", FROM + note.category(), "annotates", note.part()));
        xml.end();
    }
}
