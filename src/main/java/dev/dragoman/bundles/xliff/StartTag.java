package dev.dragoman.bundles.xliff;

import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source text of an XML start tag, whose attributes can be edited. */
public record StartTag(String text) {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(\\s+)([^\\s=/>\"']+)(\\s*=\\s*)(\"[^\"]*\"|'[^']*')", Pattern.DOTALL);

    /**
     * Replaces the values of attributes.
     *
     * @param values the next value by the qualified name and the present value, both as they are written
     */
    public StartTag with(BinaryOperator<String> values) {
        Matcher attributes = ATTRIBUTE.matcher(text);
        StringBuilder edited = new StringBuilder();
        int done = 0;
        // Each match begins where the one before it ended, so none is inside a value.
        while (attributes.find(done == 0 ? endOfName() : done)) {
            String quoted = attributes.group(4);
            String value = quoted.substring(1, quoted.length() - 1);
            String next = values.apply(attributes.group(2), value);
            edited.append(text, done, attributes.start());
            if (next.equals(value)) {
                edited.append(attributes.group());
            } else {
                edited.append(text, attributes.start(), attributes.start(4))
                        .append('"')
                        .append(next)
                        .append('"');
            }
            done = attributes.end();
        }
        return new StartTag(edited.append(text, done, text.length()).toString());
    }

    private int endOfName() {
        int end = 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '>') {
            end++;
        }
        return Math.min(end, text.length());
    }
}
