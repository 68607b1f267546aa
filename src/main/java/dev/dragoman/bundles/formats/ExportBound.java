package dev.dragoman.bundles.formats;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;

/**
 * More bytes than a translation has in any format, found without writing it: most translations are so far below the limit that
 * none needs to be written to know it.
 */
final class ExportBound {

    /** What a format writes once, but for what people have named. */
    private static final long FILE = 10_000;

    /** The elements of a unit, its notes and attributes. */
    private static final long UNIT = 2_000;

    /** A character that may begin an inline code, or end it. */
    private static final long CODE = 400;

    /** A character that may be written as a reference or an escape. */
    private static final long ESCAPED = 12;

    private static final String CODES = "{}*_[]()\\<>&`~!|\n";

    private ExportBound() {}

    static long of(CanonicalRecord record, Bundle translation) {
        long bytes = FILE + of(translation.provenance());
        for (Unit unit : record.units()) {
            bytes += UNIT + text(unit.source());
            Target target = translation.targets().get(unit.id());
            if (target != null) {
                bytes += text(target.text())
                        + text(target.source())
                        + target.subState().map(ExportBound::text).orElse(0L);
            }
        }
        return bytes;
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

    /** Twice, as a format may have a text in a note too. */
    private static long text(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += of(text.charAt(i));
        }
        return 2 * bytes;
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
