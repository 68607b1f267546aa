package dev.dragoman.bundles.formats;

import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.RecordLinks;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import java.util.List;
import java.util.Map;

/**
 * More bytes than a record or a translation has in any format, found without writing it: most are so far below the limit that
 * none needs to be written to know it.
 */
final class ExportBound {

    /** What a format writes once, but for what people have named. */
    private static final long FILE = 10_000;

    /** The elements of a unit, its notes and attributes. */
    private static final long UNIT = 2_000;

    /** The same for a block of a record without a translation, and for a zone, a name or a link of the record. */
    private static final long BLOCK = 1_000;

    /** What Markdown has besides the body: the front matter without its lists. */
    private static final long FRONT_LINES = 50;

    /** The empty lines around a block and in it, the comment with its id, and the line below a heading. */
    private static final long BLOCK_LINES = 6;

    /** A character that may begin an inline code, or end it. */
    private static final long CODE = 400;

    /** A character that may be written as a reference or an escape. */
    private static final long ESCAPED = 12;

    private static final String CODES = "{}*_[]()\\<>&`~!|\n";

    private ExportBound() {}

    /** The bound of a record without a translation: as Markdown, as JSON, and in the formats of translations. */
    static long of(CanonicalRecord record) {
        long bytes = FILE + BLOCK * (blocks(record.blocks()) + lists(record));
        for (Unit unit : record.units()) {
            bytes += once(unit.source());
        }
        for (Block.Picture picture : record.pictures()) {
            bytes += picture.address().map(ExportBound::once).orElse(0L);
        }
        if (record.links().source().isPresent()) {
            RecordLinks.Source source = record.links().source().get();
            bytes += source.address().map(ExportBound::once).orElse(0L);
            for (String name : source.names().values()) {
                bytes += once(name);
            }
        }
        return bytes;
    }

    /** More lines than a record has in Markdown. */
    static long lines(CanonicalRecord record) {
        long lines = FRONT_LINES + BLOCK_LINES * blocks(record.blocks()) + lists(record);
        for (Unit unit : record.units()) {
            lines += unit.source().chars().filter(c -> c == '\n').count();
        }
        return lines;
    }

    /** The bound of a translation, with the record that it quotes and the targets of units that the record no longer has. */
    static long of(CanonicalRecord record, Bundle translation) {
        long bytes = FILE + of(translation.provenance());
        Map<String, Unit> units = record.unitsById();
        for (Unit unit : units.values()) {
            bytes += UNIT + once(unit.source());
        }
        for (Target target : translation.targets().values()) {
            bytes += once(target.text())
                    + target.subState().map(ExportBound::text).orElse(0L);
            Unit unit = units.get(target.unit());
            if (unit == null) {
                bytes += UNIT + once(target.source());
            } else if (!unit.source().equals(target.source())) {
                // Notes quote the source of an outdated target, and say how it differs from the present one.
                bytes += 2 * text(target.source()) + 2 * text(unit.source());
            }
        }
        return bytes;
    }

    /** The number of blocks, those inside others included. */
    private static long blocks(List<Block> blocks) {
        long count = blocks.size();
        for (Block block : blocks) {
            count += blocks(block.blocks());
        }
        return count;
    }

    /** The number of zones, related records and names of the source. */
    private static long lists(CanonicalRecord record) {
        long zones = record.event().map(event -> event.furtherZones().size()).orElse(0);
        long names =
                record.links().source().map(source -> source.names().size()).orElse(0);
        return zones + names + record.links().related().size();
    }

    private static long of(Provenance provenance) {
        long names = provenance.tool().map(ExportBound::text).orElse(0L);
        for (String name : provenance.translators()) {
            names += UNIT + text(name);
        }
        for (String name : provenance.reviewers()) {
            names += UNIT + text(name);
        }
        return names;
    }

    /** Twice, as a format may have a text in two places. */
    private static long text(String text) {
        return 2 * once(text);
    }

    private static long once(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += of(text.charAt(i));
        }
        return bytes;
    }

    private static long of(char character) {
        if (CODES.indexOf(character) >= 0) {
            return CODE;
        }
        if (Character.isLetterOrDigit(character) || character == ' ') {
            return character < 0x80 ? 1 : 3;
        }
        return ESCAPED;
    }
}
