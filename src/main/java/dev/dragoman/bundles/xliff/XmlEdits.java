package dev.dragoman.bundles.xliff;

import java.util.ArrayList;
import java.util.List;

/** Edits of an XML text, in order, that keep its line numbers. */
public final class XmlEdits {

    private final String xml;
    private final List<Edit> edits = new ArrayList<>();

    /** The replacement of a range, in characters. */
    private record Edit(int start, int end, String replacement) {}

    public XmlEdits(String xml) {
        this.xml = xml;
    }

    public void replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement));
    }

    /** Appends the line breaks of a part to its replacement. */
    public void replaceKeepingLines(int start, int end, String replacement) {
        replace(start, end, replacement + xml.substring(start, end).replaceAll("[^\\n]", ""));
    }

    /** The edited text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Edit edit : edits) {
            text.append(xml, done, edit.start()).append(edit.replacement());
            done = edit.end();
        }
        return text.append(xml, done, xml.length()).toString();
    }

    /**
     * The position after the closing bracket of a tag; a bracket in an attribute's value does not count.
     */
    public static int endOfTag(String xml, int start) {
        char quote = 0;
        int i = start;
        for (char c = xml.charAt(i); quote != 0 || c != '>'; c = xml.charAt(++i)) {
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return i + 1;
    }
}
