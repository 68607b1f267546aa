package dev.dragoman.bundles.po;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a PO file into its entries (GNU gettext manual, "The Format of PO Files"); obsolete ones are skipped. */
final class PoParser {

    private static final Pattern KEYWORD = Pattern.compile("([A-Za-z_]+(?:\\[[0-9]*])?)[ \\t]*(.*)", Pattern.DOTALL);
    private static final Pattern BLANK_ENDS =
            Pattern.compile("^[ \\t\\r\\f\\u000b]++|(?<![ \\t\\r\\f\\u000b])[ \\t\\r\\f\\u000b]++$");
    private static final int QUOTED = 60;

    private final List<PoEntry> entries = new ArrayList<>();
    private int line;
    /** Whether the comments before the next entry have the flag. */
    private boolean fuzzy;

    private Draft draft;

    /** The entry being read; each string is absent until its keyword occurs. */
    private static final class Draft {
        private final int line;
        private final boolean fuzzy;
        private PoString context;
        private PoString id;
        private PoString text;
        private PoString last;
        /** The line of the first plural form. */
        private Optional<Integer> plural = Optional.empty();

        Draft(int line, boolean fuzzy) {
            this.line = line;
            this.fuzzy = fuzzy;
        }
    }

    private PoParser() {}

    /**
     * The entries in the file's order, including the header.
     *
     * @throws ProblemException INVALID_BUNDLE, naming the line
     */
    static List<PoEntry> parse(String file) {
        PoParser parser = new PoParser();
        for (String text : file.split("\n", -1)) {
            parser.line++;
            parser.take(BLANK_ENDS.matcher(text).replaceAll(""));
        }
        parser.finish();
        return parser.entries;
    }

    static ProblemException invalid(int line, String what) {
        return new ProblemException(ProblemCode.INVALID_BUNDLE, "line " + line + ": " + what).with("line", line);
    }

    private void take(String text) {
        if (text.startsWith("#")) {
            comment(text);
        } else if (text.startsWith("\"")) {
            if (draft == null) {
                throw invalid(line, "a string has no msgctxt, msgid or msgstr before it");
            }
            draft.last.add(text, line);
        } else if (!text.isEmpty()) {
            keyword(text);
        }
    }

    private void comment(String text) {
        finish();
        if (text.startsWith("#~")) {
            // The comments before it belong to the obsolete entry.
            fuzzy = false;
        } else if (text.startsWith("#,") || text.startsWith("#=")) {
            for (String flag : text.substring(2).split(",", -1)) {
                fuzzy |= flag.strip().equals("fuzzy");
            }
        }
    }

    private void keyword(String text) {
        Matcher parts = KEYWORD.matcher(text);
        String word = parts.matches() ? parts.group(1) : "";
        switch (word.startsWith("msgstr[") ? "msgid_plural" : word) {
            case "msgctxt" -> {
                begin();
                draft.context = next();
            }
            case "msgid" -> {
                if (draft == null || draft.id != null) {
                    begin();
                }
                draft.id = next();
            }
            case "msgid_plural" -> {
                if (draft == null || draft.id == null) {
                    throw invalid(line, "this " + word + " has no msgid before it");
                }
                draft.plural = draft.plural.or(() -> Optional.of(line));
                next();
            }
            case "msgstr" -> {
                if (draft == null || draft.id == null || draft.text != null) {
                    throw invalid(line, "this msgstr has no msgid before it");
                }
                draft.text = next();
            }
            default ->
                throw invalid(
                        line,
                        "\"" + shortened(text) + "\" is neither a comment (#), msgctxt, msgid,"
                                + " msgstr nor a string in double quotes");
        }
        String rest = parts.group(2);
        if (!rest.isEmpty()) {
            draft.last.add(rest, line);
        }
    }

    private void begin() {
        finish();
        draft = new Draft(line, fuzzy);
        fuzzy = false;
    }

    private PoString next() {
        draft.last = new PoString(line);
        return draft.last;
    }

    private void finish() {
        if (draft == null) {
            return;
        }
        if (draft.id == null) {
            throw invalid(draft.line, "the entry that begins here has no msgid");
        }
        if (draft.text == null && draft.plural.isEmpty()) {
            throw invalid(
                    draft.line,
                    "the entry that begins here has no msgstr; leave it empty (\"\") if there is " + "no translation");
        }
        entries.add(new PoEntry(
                Optional.ofNullable(draft.context).map(PoString::value),
                draft.id.value(),
                Optional.ofNullable(draft.text).map(PoString::value).orElse(""),
                draft.fuzzy,
                draft.line,
                draft.plural));
        draft = null;
    }

    private static String shortened(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}
