package dev.dragoman.bundles.po;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.ReadUnits;
import dev.dragoman.bundles.UploadedText;
import dev.dragoman.json.Utf8Text;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.upload.FileRemarks;
import dev.dragoman.translation.upload.UploadedBundle;
import dev.dragoman.translation.upload.UploadedUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a bundle from gettext PO: {@code msgctxt} is the unit's id, {@code msgid} the source it was translated from,
 * {@code fuzzy} means that it needs work (GNU gettext manual, "The Format of PO Files").
 */
public final class PoReader {

    private static final Pattern CONTENT_TYPE = Pattern.compile("\"Content-Type:[^\"\\n]*", Pattern.CASE_INSENSITIVE);

    private PoReader() {}

    /** Reads a file within the default limits, as below. */
    public static UploadedBundle read(CanonicalRecord canonical, LanguageTag locale, byte[] file) {
        return read(canonical, locale, file, BundleLimits.STANDARD);
    }

    /**
     * Reads a file.
     *
     * @param canonical the record that the file must be for, if it names one
     * @param locale the locale that the file must be in, if it names one
     * @throws ProblemException INVALID_BUNDLE or LIMIT_EXCEEDED, naming the line and the unit
     */
    public static UploadedBundle read(CanonicalRecord canonical, LanguageTag locale, byte[] file, BundleLimits limits) {
        List<PoEntry> entries = PoParser.parse(text(file));
        PoHeader header = new PoHeader(onlyHeader(entries));
        header.requireFitting(canonical.slug(), locale);
        ReadUnits units = units(canonical, entries, limits);
        return new UploadedBundle(
                header.revision(),
                header.version(),
                header.authority(),
                header.provenance(),
                header.madeBy(),
                header.claims(),
                units.units(),
                new FileRemarks(units.refused(), header.notes(locale), List.of()));
    }

    private static String text(byte[] file) {
        // Another charset is reported by its name, not by its first byte that is invalid in UTF-8.
        Matcher contentType = CONTENT_TYPE.matcher(new String(file, ISO_8859_1));
        if (contentType.find()) {
            PoHeader.requireUtf8(contentType.group(), 1);
        }
        String text = Utf8Text.decode(file, ProblemCode.INVALID_BUNDLE);
        return !text.isEmpty() && text.charAt(0) == Utf8Text.BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Optional<PoEntry> onlyHeader(List<PoEntry> entries) {
        List<PoEntry> headers = entries.stream().filter(PoEntry::isHeader).toList();
        if (headers.size() > 1) {
            throw PoParser.invalid(
                    headers.get(1).line(),
                    "a second header (an entry with an empty msgid); the first is on line "
                            + headers.get(0).line());
        }
        return headers.stream().findFirst();
    }

    private static ReadUnits units(CanonicalRecord canonical, List<PoEntry> entries, BundleLimits limits) {
        List<PoEntry> texts =
                entries.stream().filter(entry -> !entry.isHeader()).toList();
        limits.text().requireUnits("The file", texts.size());
        PoContexts contexts = new PoContexts(canonical);
        ReadUnits units = new ReadUnits();
        for (PoEntry entry : texts) {
            Optional<String> id = contexts.unitOf(entry);
            if (id.isPresent()) {
                units.read(id.get(), entry.line(), () -> unit(id.get(), entry, limits));
            } else {
                units.refuse(PoContexts.shortened(entry.id()), entry.line(), contexts.unknown(entry));
            }
        }
        return units;
    }

    private static UploadedUnit unit(String id, PoEntry entry, BundleLimits limits) {
        entry.plural().ifPresent(line -> {
            throw PoParser.invalid(line, "units have no plural forms; write one msgid and one msgstr");
        });
        UploadedText text = new UploadedText(id, entry.line(), limits);
        String source = text.read("msgid", entry.id())
                .orElseThrow(() -> text.invalid("msgid is empty; it must be the source text"));
        return new UploadedUnit(
                id,
                Optional.of(source),
                text.read("msgstr", entry.text()),
                entry.fuzzy() ? Optional.of(UnitState.INITIAL) : Optional.empty(),
                Optional.empty(),
                Optional.of(entry.fuzzy()),
                Optional.of(entry.line()));
    }
}
