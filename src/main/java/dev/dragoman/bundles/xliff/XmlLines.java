package dev.dragoman.bundles.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes readable XML: each element on its own line, indented, and elements with text on one line. */
public final class XmlLines {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element with child elements.
     *
     * @param attributes names and values in turn; those with an empty value are omitted
     */
    public XmlLines start(String name, String... attributes) {
        indent().append(tag(name, ">", attributes)).append('\n');
        open.push(name);
        return this;
    }

    /** Ends the element that was begun last. */
    public XmlLines end() {
        String name = open.pop();
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** Writes an element with text. */
    public XmlLines text(String name, String content, String... attributes) {
        return content(name, escape(content), attributes);
    }

    /** Writes an element with mixed content, which is XML already. */
    public XmlLines content(String name, String xml, String... attributes) {
        indent().append(tag(name, ">", attributes))
                .append(xml)
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** Writes an empty element. */
    public XmlLines empty(String name, String... attributes) {
        indent().append(tag(name, "/>", attributes)).append('\n');
        return this;
    }

    public byte[] bytes() {
        return text.toString().getBytes(UTF_8);
    }

    /** A tag for use inside a text. */
    public static String tag(String name, String close, String... attributes) {
        StringBuilder tag = new StringBuilder("<").append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                String value = escape(attributes[i + 1])
                        .replace("\"", "&quot;")
                        .replace("\n", "&#10;")
                        .replace("\t", "&#9;");
                tag.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(value)
                        .append('"');
            }
        }
        return tag.append(close).toString();
    }

    /** A text as XML's character data; characters that XML 1.0 §2.2 does not allow become U+FFFD. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(open.size()));
    }
}
