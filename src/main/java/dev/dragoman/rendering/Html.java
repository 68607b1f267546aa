package dev.dragoman.rendering;

/** Text in HTML (the HTML Standard, §13.3 on escaping a string). */
public final class Html {

    private Html() {}

    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\u00a0' -> escaped.append("&nbsp;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
