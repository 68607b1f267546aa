package dev.dragoman.quality.glossary;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.dragoman.locales.LanguageTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final List<String> COLUMNS = List.of(ENGLISH, TARGET, ALTERNATIVES, FORMS, NOTE, FORBIDDEN, KIND);

    /** Longer texts are no terms, and searches would follow them too deep. */
    static final int LONGEST_TERM = 150;

    private static final int LONGEST_NOTE = 2_000;
    /** More faults than this say nothing more. */
    private static final int MOST_FAULTS = 20;

    private final String file;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    private GlossaryReader(String file) {
        this.file = file;
    }

    /**
     * Reads a glossary.
     *
     * @param locale of the translations
     * @param file its name in messages
     * @throws IllegalArgumentException if the file is faulty, with all faults
     */
    public static Glossary read(LanguageTag locale, String file, String text) {
        GlossaryReader reader = new GlossaryReader(file);
        List<Term> terms = reader.terms(text);
        if (!reader.faults.isEmpty()) {
            throw new IllegalArgumentException(
                    reader.faults.stream().limit(MOST_FAULTS).collect(Collectors.joining("\n")));
        }
        return new Glossary(locale, terms);
    }

    private List<Term> terms(String text) {
        List<Term> terms = new ArrayList<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(false)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            List<String> header = null;
            for (CsvRecord row : rows) {
                if (header == null) {
                    header = header(row);
                    if (!faults.isEmpty()) {
                        return List.of();
                    }
                } else {
                    term(row, header, terms);
                }
            }
            if (header == null) {
                faults.add(file
                        + ": the file is empty; its first line must be en,target,alternatives,forms,note,forbidden");
            }
        } catch (CsvParseException e) {
            faults.add(file + ": " + e.getMessage() + "; put a field that contains a comma or a double quote in double"
                    + " quotes, and write a double quote inside it twice");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    private List<String> header(CsvRecord row) {
        List<String> header = row.getFields();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!COLUMNS.contains(name)) {
                fault(
                        row,
                        "column " + (i + 1),
                        "“" + name + "” is not a column; the columns are " + String.join(",", COLUMNS));
            } else if (header.indexOf(name) < i) {
                fault(row, "column " + (i + 1), "“" + name + "” appears twice; list each column once");
            }
        }
        for (String needed : List.of(ENGLISH, TARGET)) {
            if (!header.contains(needed)) {
                fault(
                        row,
                        "column " + needed,
                        "the column is missing; the first line must list the columns " + String.join(",", COLUMNS));
            }
        }
        return header;
    }

    private void term(CsvRecord row, List<String> header, List<Term> terms) {
        if (row.getFieldCount() != header.size()) {
            faults.add(file + ", line " + row.getStartingLineNumber() + ": " + row.getFieldCount()
                    + " fields, but the first line lists " + header.size()
                    + "; an empty field needs its comma, and a field that contains a comma must be in double quotes");
            return;
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), field(row, header.get(i), row.getField(i)));
        }
        String english = one(row, ENGLISH, fields);
        String target = one(row, TARGET, fields);
        Long before = lines.putIfAbsent(english, row.getStartingLineNumber());
        if (before != null && !english.isEmpty()) {
            fault(
                    row,
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
                        row,
                        FORBIDDEN,
                        "“" + wrong + "” is also listed as a correct translation; remove one of the two"));
        terms.add(term);
    }

    private String field(CsvRecord row, String column, String value) {
        int longest = column.equals(NOTE) ? LONGEST_NOTE : LONGEST_TERM * 10;
        if (value.length() > longest) {
            fault(row, column, "the field has " + value.length() + " characters; the maximum is " + longest);
        }
        if (value.chars().anyMatch(c -> c < ' ')) {
            fault(
                    row,
                    column,
                    "the field contains a line break or another control character; check that every double quote is closed");
        }
        return value.strip();
    }

    private String one(CsvRecord row, String column, Map<String, String> fields) {
        String value = fields.get(column);
        if (value.isEmpty()) {
            fault(row, column, "the field is empty; enter the term");
        } else if (value.length() > LONGEST_TERM) {
            fault(row, column, "the field has " + value.length() + " characters; the maximum is " + LONGEST_TERM);
        } else if (value.contains("|")) {
            fault(row, column, "the field contains “|”; put other translations in the column " + ALTERNATIVES);
        }
        return value;
    }

    private List<String> several(CsvRecord row, String column, Map<String, String> fields) {
        String all = fields.getOrDefault(column, "");
        if (all.isEmpty()) {
            return List.of();
        }
        List<String> values =
                Arrays.stream(all.split("[|;]", -1)).map(String::strip).toList();
        for (String value : values) {
            if (value.isEmpty()) {
                fault(row, column, "there is nothing between two separators; remove one");
            } else if (value.length() > LONGEST_TERM) {
                fault(
                        row,
                        column,
                        "“" + value + "” has " + value.length() + " characters; the maximum is " + LONGEST_TERM);
            } else if (value.equals("*") || (value.indexOf('*') >= 0 && value.indexOf('*') < value.length() - 1)) {
                fault(row, column, "“" + value + "”: an asterisk is allowed only at the end of a stem");
            } else if (value.endsWith("*") && !column.equals(FORMS)) {
                fault(row, column, "“" + value + "” is a stem; stems belong in the column " + FORMS);
            }
        }
        return values.stream().filter(value -> !value.isEmpty()).toList();
    }

    private TermKind kind(CsvRecord row, String english, String name) {
        if (name.isEmpty()) {
            return TermKind.of(english);
        }
        return TermKind.named(name).orElseGet(() -> {
            fault(row, KIND, "“" + name + "” is not a kind; enter term or person, or leave the field empty");
            return TermKind.TERM;
        });
    }

    private void fault(CsvRecord row, String column, String wrong) {
        faults.add(file + ", line " + row.getStartingLineNumber() + ", "
                + (column.startsWith("column ") ? column : "column " + column) + ": " + wrong);
    }
}
