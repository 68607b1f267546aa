package dev.dragoman.rendering;

/** Builds HTML phrasing content; every text and attribute value is escaped (the HTML Standard, §13.3). */
final class Html {

    private final StringBuilder html = new StringBuilder();

    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\u00a0' -> html.append("&nbsp;");
                default -> html.append(c);
            }
        }
        return this;
    }

    /** An element; {@code content} puts in what is inside it. */
    Html element(String name, Runnable content) {
        html.append('<').append(name).append('>');
        return inside(name, content);
    }

    /** An element with one attribute. */
    Html element(String name, String attribute, String value, Runnable content) {
        html.append('<').append(name).append(' ').append(attribute).append("=\"");
        text(value);
        html.append("\">");
        return inside(name, content);
    }

    /** An element that has nothing inside. */
    Html empty(String name) {
        html.append('<').append(name).append('>');
        return this;
    }

    private Html inside(String name, Runnable content) {
        content.run();
        html.append("</").append(name).append('>');
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
