package dev.dragoman.rendering.record.page;

import io.quarkus.qute.TemplateData;
import java.util.regex.Pattern;

/**
 * How a fragment fits into the page around it.
 *
 * @param heading the level of its first heading, from 1 to 6; the others follow, down to 6
 * @param prefix what its ids begin with; empty, or a letter and up to 31 letters, digits, underscores and hyphens
 */
@TemplateData
public record Embedding(int heading, String prefix) {

    private static final Pattern PREFIX = Pattern.compile("([A-Za-z][A-Za-z0-9_-]{0,31})?");

    /** A page of its own. Below the pattern, which the constructor reads. */
    public static final Embedding NONE = new Embedding(1, "");

    /** The lowest level that HTML has. */
    public static final int LAST_LEVEL = 6;

    public Embedding {
        if (heading < 1 || heading > LAST_LEVEL) {
            throw new IllegalArgumentException(heading + " is no level of a heading");
        }
        if (!isPrefix(prefix)) {
            throw new IllegalArgumentException("\"" + prefix + "\" cannot begin an id");
        }
    }

    /** Whether ids may begin with this: then they need no escaping in HTML, in addresses and in selectors of CSS. */
    public static boolean isPrefix(String text) {
        return PREFIX.matcher(text).matches();
    }

    /** The level of a heading that has this level on a page of its own. */
    public int level(int own) {
        return Math.min(LAST_LEVEL, heading + own - 1);
    }

    /** The level of the heading of a section. */
    public int section() {
        return level(2);
    }

    /** The same with other ids. */
    public Embedding withPrefix(String other) {
        return new Embedding(heading, other);
    }
}
