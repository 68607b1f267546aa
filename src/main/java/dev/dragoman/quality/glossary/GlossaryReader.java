package dev.dragoman.quality.glossary;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.dragoman.csv.CsvCell;
import dev.dragoman.locales.LanguageTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the file of a glossary (RFC 4180, in UTF-8), as {@code docs/glossary.md} describes it. It is strict, and names
 * all faults of a file at once, each with its line, its column and what would be right.
 */
public final class GlossaryReader {

    private static final String ENGLISH = "en";
    private static final String TARGET = "target";
    private static final String ALTERNATIVES = "alternatives";
    private static final String FORMS = "forms";
    private static final String NOTE = "note";
    private static final String FORBIDDEN = "forbidden";
    private static final String KIND = "kind";
    static final List<String> COLUMNS = List.of(ENGLISH, TARGET, ALTERNATIVES, FORMS, NOTE, FORBIDDEN, KIND);

    /** Longer texts are no terms, and searches would follow them too deep. */
    static final int LONGEST_TERM = 150;

    private static final int LONGEST_FIELD = 10 * LONGEST_TERM;

    private static final int LONGEST_NOTE = 2_000;
    /** More faults than this say nothing more. */
    private static final int MOST_FAULTS = 20;

    private final List<GlossaryFault> faults = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    private GlossaryReader() {}

    /**
     * Reads a glossary.
     *
     * @param locale of the translations
     * @param file its name in messages
     * @throws IllegalArgumentException if the file is faulty, with all faults
     */
    public static Glossary read(LanguageTag locale, String file, String text) {
        return table(locale, file, text).glossary();
    }

    /**
     * Reads a glossary with its notes, as above.
     *
     * @throws IllegalArgumentException as above
     */
    public static GlossaryTable table(LanguageTag locale, String file, String text) {
        ParsedGlossary parsed = parse(text);
        if (!parsed.faults().isEmpty()) {
            throw new IllegalArgumentException(parsed.faults().stream()
                    .limit(MOST_FAULTS)
                    .map(fault -> fault.of(file))
                    .collect(Collectors.joining("\n")));
        }
        return new GlossaryTable(locale, parsed.rows());
    }

    /** Reads what can be read of a file. */
    public static ParsedGlossary parse(String text) {
        GlossaryReader reader = new GlossaryReader();
        return reader.rows(text).map(reader::parsed).orElseGet(reader::unreadable);
    }

    /** Reads rows that come from a file of another format, by the same rules. */
    public static ParsedGlossary parse(List<RawRow> rows) {
        return new GlossaryReader().parsed(rows);
    }

    private ParsedGlossary unreadable() {
        return new ParsedGlossary(List.of(), List.of(), faults, false);
    }

    private ParsedGlossary parsed(List<RawRow> raw) {
        List<GlossaryRow> right = new ArrayList<>();
        for (RawRow one : raw) {
            int before = faults.size();
            GlossaryRow row = row(one);
            if (faults.size() == before) {
                right.add(row);
            } else {
                refused.add(row.english());
            }
        }
        return new ParsedGlossary(
                right,
                refused,
                faults.stream()
                        .sorted(Comparator.comparingLong(GlossaryFault::line))
                        .toList(),
                true);
    }

    /** The rows of a file; empty if they cannot be told apart. */
    private Optional<List<RawRow>> rows(String text) {
        List<RawRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(false)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            List<String> header = null;
            for (CsvRecord row : records) {
                if (header == null) {
                    header = header(row);
                    if (!faults.isEmpty()) {
                        return Optional.empty();
                    }
                } else {
                    fields(row, header).ifPresent(rows::add);
                }
            }
            if (header == null) {
                faults.add(new GlossaryFault(
                        0, "the file is empty; its first line must be en,target,alternatives,forms,note,forbidden"));
                return Optional.empty();
            }
            return Optional.of(rows);
        } catch (CsvParseException e) {
            faults.add(new GlossaryFault(
                    0,
                    e.getMessage() + "; put a field that contains a comma or a double quote in double"
                            + " quotes, and write a double quote inside it twice"));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> header(CsvRecord row) {
        List<String> header = row.getFields();
        long line = row.getStartingLineNumber();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!COLUMNS.contains(name)) {
                fault(
                        line,
                        String.valueOf(i + 1),
                        "“" + name + "” is not a column; the columns are " + String.join(",", COLUMNS));
            } else if (header.indexOf(name) < i) {
                fault(line, String.valueOf(i + 1), "“" + name + "” appears twice; list each column once");
            }
        }
        for (String needed : List.of(ENGLISH, TARGET)) {
            if (!header.contains(needed)) {
                fault(
                        line,
                        needed,
                        "the column is missing; the first line must list the columns " + String.join(",", COLUMNS));
            }
        }
        return header;
    }

    private Optional<RawRow> fields(CsvRecord row, List<String> header) {
        if (row.getFieldCount() != header.size()) {
            faults.add(new GlossaryFault(
                    row.getStartingLineNumber(),
                    row.getFieldCount() + " fields, but the first line lists " + header.size()
                            + "; an empty field needs its comma, and a field that contains a comma must be in double"
                            + " quotes"));
            int english = header.indexOf(ENGLISH);
            if (english < row.getFieldCount()) {
                refused.add(CsvCell.text(row.getField(english)).strip());
            }
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), CsvCell.text(row.getField(i)));
        }
        return Optional.of(new RawRow(row.getStartingLineNumber(), fields));
    }

    private GlossaryRow row(RawRow row) {
        Map<String, String> fields = new HashMap<>();
        row.fields().forEach((column, value) -> fields.put(column, field(row, column, value)));
        String english = one(row, ENGLISH, fields);
        String target = one(row, TARGET, fields);
        Long before = lines.putIfAbsent(english, row.line());
        if (before != null && !english.isEmpty()) {
            fault(
                    row.line(),
                    ENGLISH,
                    "“" + english + "” is already on line " + before + "; put other translations in its column "
                            + ALTERNATIVES);
        }
        Term term = new Term(
                english,
                kind(row, english, fields.getOrDefault(KIND, "")),
                target,
                several(row, ALTERNATIVES, fields),
                several(row, FORMS, fields),
                several(row, FORBIDDEN, fields));
        term.forbidden().stream()
                .filter(wrong ->
                        term.translations().contains(wrong) || term.forms().contains(wrong))
                .forEach(wrong -> fault(
                        row.line(),
                        FORBIDDEN,
                        "“" + wrong + "” is also listed as a correct translation; remove one of the two"));
        return new GlossaryRow(row.line(), term, fields.getOrDefault(NOTE, ""));
    }

    private String field(RawRow row, String column, String value) {
        int longest = column.equals(NOTE) ? LONGEST_NOTE : LONGEST_FIELD;
        if (value.length() > longest) {
            fault(row.line(), column, "the field has " + value.length() + " characters; the maximum is " + longest);
        }
        if (value.chars().anyMatch(c -> c < ' ')) {
            fault(
                    row.line(),
                    column,
                    "the field contains a line break or another control character; check that every double quote is closed");
        }
        return value.strip();
    }

    private String one(RawRow row, String column, Map<String, String> fields) {
        String value = fields.get(column);
        if (value.isEmpty()) {
            fault(row.line(), column, "the field is empty; enter the term");
        } else if (value.length() > LONGEST_TERM) {
            fault(
                    row.line(),
                    column,
                    "the field has " + value.length() + " characters; the maximum is " + LONGEST_TERM);
        } else if (value.contains("|")) {
            fault(row.line(), column, "the field contains “|”; put other translations in the column " + ALTERNATIVES);
        }
        return value;
    }

    private List<String> several(RawRow row, String column, Map<String, String> fields) {
        String all = fields.getOrDefault(column, "");
        if (all.isEmpty() || all.length() > LONGEST_FIELD) {
            return List.of();
        }
        List<String> values =
                Arrays.stream(all.split("[|;]", -1)).map(String::strip).toList();
        for (String value : values) {
            if (value.isEmpty()) {
                fault(row.line(), column, "there is nothing between two separators; remove one");
            } else if (value.length() > LONGEST_TERM) {
                fault(
                        row.line(),
                        column,
                        "“" + value + "” has " + value.length() + " characters; the maximum is " + LONGEST_TERM);
            } else if (value.equals("*") || (value.indexOf('*') >= 0 && value.indexOf('*') < value.length() - 1)) {
                fault(row.line(), column, "“" + value + "”: an asterisk is allowed only at the end of a stem");
            } else if (value.endsWith("*") && !column.equals(FORMS)) {
                fault(row.line(), column, "“" + value + "” is a stem; stems belong in the column " + FORMS);
            }
        }
        return values.stream().filter(value -> !value.isEmpty()).toList();
    }

    private TermKind kind(RawRow row, String english, String name) {
        if (name.isEmpty()) {
            return TermKind.of(english);
        }
        return TermKind.named(name).orElseGet(() -> {
            fault(row.line(), KIND, "“" + name + "” is not a kind; enter term or person, or leave the field empty");
            return TermKind.TERM;
        });
    }

    private void fault(long line, String column, String wrong) {
        faults.add(new GlossaryFault(line, "column " + column + ": " + wrong));
    }
}
