package dev.dragoman.drafting.glossary;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.tbx.TbxReader;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.glossary.GlossaryReader;
import dev.dragoman.quality.glossary.GlossaryRow;
import dev.dragoman.quality.glossary.GlossaryTable;
import dev.dragoman.quality.glossary.ParsedGlossary;
import dev.dragoman.quality.glossary.RawRow;
import dev.dragoman.records.limits.RecordLimits;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads uploaded files of glossaries, in CSV or TBX. */
@Singleton
class GlossaryFileReading {

    private static final int FIRST = 16;

    private final RecordLimits limits;

    GlossaryFileReading(RecordLimits limits) {
        this.limits = limits;
    }

    /**
     * What can be read of a file.
     *
     * @param current the glossary in force, which knows of forms and kinds, as TBX does not
     * @throws ProblemException INVALID_BUNDLE if nothing can be read, or LIMIT_EXCEEDED
     */
    ParsedGlossary read(LanguageTag locale, GlossaryTable current, byte[] file) {
        if (isXml(file)) {
            List<RawRow> rows = TbxReader.read(locale, file, BundleLimits.of(limits));
            if (rows.isEmpty()) {
                throw invalid("The file has no concept with terms in English and in " + locale);
            }
            return GlossaryReader.parse(completed(rows, current));
        }
        ParsedGlossary parsed = GlossaryReader.parse(text(file));
        if (!parsed.readable()) {
            throw invalid(parsed.faults().stream()
                    .map(fault -> fault.line() == 0 ? fault.text() : "line " + fault.line() + ", " + fault.text())
                    .collect(Collectors.joining("; ")));
        }
        return parsed;
    }

    private static boolean isXml(byte[] file) {
        for (int i = 0; i < Math.min(FIRST, file.length); i++) {
            // A byte order mark and the zero bytes of UTF-16 may precede it.
            if (file[i] == '<') {
                return true;
            }
            if (file[i] > ' ') {
                return false;
            }
        }
        return false;
    }

    private static List<RawRow> completed(List<RawRow> rows, GlossaryTable current) {
        Map<String, GlossaryRow> known =
                current.rows().stream().collect(Collectors.toMap(GlossaryRow::english, row -> row, (a, b) -> a));
        return rows.stream()
                .map(row -> {
                    GlossaryRow stored = known.get(row.fields().get("en"));
                    if (stored == null) {
                        return row;
                    }
                    Map<String, String> fields = new HashMap<>(row.fields());
                    fields.put("forms", String.join("|", stored.term().forms()));
                    fields.put("kind", stored.term().isPerson() ? "person" : "term");
                    if (fields.getOrDefault("note", "").isEmpty()) {
                        fields.put("note", stored.note());
                    }
                    return new RawRow(row.line(), fields);
                })
                .toList();
    }

    private static String text(byte[] file) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            throw invalid("The file is not in UTF-8; save it as \"CSV UTF-8\"");
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_BUNDLE, detail);
    }
}
