package dev.dragoman.rendering.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Builds an XML document; every text and attribute value is escaped, and what XML 1.0 §2.2 has no room for is replaced. */
final class Xml {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** An element; {@code content} puts in what is inside it. Attributes are names and values in turns; null is left out. */
    Xml element(String name, Runnable content, String... attributes) {
        open(name, attributes);
        xml.append(">\n");
        content.run();
        xml.append("</").append(name).append(">\n");
        return this;
    }

    /** An element with text in it. */
    Xml text(String name, String text, String... attributes) {
        open(name, attributes);
        xml.append('>');
        escaped(text);
        xml.append("</").append(name).append(">\n");
        return this;
    }

    /** An element that has nothing inside. */
    Xml empty(String name, String... attributes) {
        open(name, attributes);
        xml.append("/>\n");
        return this;
    }

    byte[] bytes() {
        return xml.toString().getBytes(UTF_8);
    }

    private void open(String name, String... attributes) {
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                xml.append(' ').append(attributes[i]).append("=\"");
                escaped(attributes[i + 1]);
                xml.append('"');
            }
        }
    }

    private void escaped(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                // In an attribute they would be read as a space.
                case '\t' -> xml.append("&#9;");
                case '\n' -> xml.append("&#10;");
                case '\r' -> xml.append("&#13;");
                default -> xml.appendCodePoint(isCharacter(c) ? c : '\uFFFD');
            }
        });
    }

    private static boolean isCharacter(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
