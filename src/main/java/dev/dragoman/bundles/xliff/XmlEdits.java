package dev.dragoman.bundles.xliff;

import java.util.ArrayList;
import java.util.List;

/** Changes to an XML text, from its beginning to its end, that leave its lines where they are. */
public final class XmlEdits {

    private final String xml;
    private final List<Edit> edits = new ArrayList<>();

    /** What is to stand from one place to another, in characters. */
    private record Edit(int start, int end, String instead) {}

    public XmlEdits(String xml) {
        this.xml = xml;
    }

    public void replace(int start, int end, String instead) {
        edits.add(new Edit(start, end, instead));
    }

    /** Puts the line breaks of a part after what stands in its place. */
    public void replaceKeepingLines(int start, int end, String instead) {
        replace(start, end, instead + xml.substring(start, end).replaceAll("[^\\n]", ""));
    }

    /** The text with the changes. */
    public String text() {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Edit edit : edits) {
            text.append(xml, done, edit.start()).append(edit.instead());
            done = edit.end();
        }
        return text.append(xml, done, xml.length()).toString();
    }

    /** The place after the closing bracket of the tag that begins at a place; one in an attribute's value does not close it. */
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
