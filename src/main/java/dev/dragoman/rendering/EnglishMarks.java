package dev.dragoman.rendering;

import dev.dragoman.locales.LanguageTag;
import java.util.Locale;
import java.util.Set;

/**
 * Marks English interface messages in pages of a language without messages, so that browsers and screen readers
 * know (WCAG 2.2, 3.1.2). The words carry invisible marks until the page is rendered, wherever templates put them.
 */
public final class EnglishMarks {

    // Noncharacters, which no text may interchange (Unicode, chapter 23.7).
    private static final char START = '\uFDD0';
    private static final char END = '\uFDD1';

    private static final String OPEN = "<span lang=\"" + LanguageTag.CANONICAL + "\" dir=\"ltr\">";
    private static final String CLOSE = "</span>";

    /** Elements whose content is text alone. */
    private static final Set<String> TEXT_ONLY = Set.of("title", "option", "textarea", "script", "style");

    private EnglishMarks() {}

    /** The words with their marks. */
    static String marked(String words) {
        return START + words + END;
    }

    /** A text without marks, for what is not HTML. */
    public static String plain(String text) {
        return text.indexOf(START) < 0 ? text : text.replaceAll("[" + START + END + "]", "");
    }

    /** A page in which each mark has become an element with its language, or nothing where no element can stand. */
    static String elements(String html) {
        StringBuilder page = new StringBuilder(html.length() + html.length() / 4);
        boolean inTag = false;
        boolean textOnly = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == START || c == END) {
                page.append(inTag || textOnly ? "" : c == START ? OPEN : CLOSE);
                continue;
            }
            // Qute escapes what it puts into a page: these signs are only markup.
            if (c == '<') {
                inTag = true;
                String name = name(html, i + 1);
                textOnly = TEXT_ONLY.contains(name);
            } else if (c == '>') {
                inTag = false;
            }
            page.append(c);
        }
        return page.toString();
    }

    /** The name of an element that begins; empty at an end tag. */
    private static String name(String html, int from) {
        int end = from;
        while (end < html.length() && Character.isLetter(html.charAt(end))) {
            end++;
        }
        return html.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
