package dev.dragoman.bundles;

import dev.dragoman.problem.Declined;
import dev.dragoman.records.InlineText;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.lib.xliff2.core.CTag;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.TagType;

/** Source or target of a unit of XLIFF 2, put together from its parts, its inline codes as our markup and time references. */
final class XliffText {

    private static final Pattern REFERENCE = Pattern.compile("\\{[^{}]+}");
    private static final Pattern BLANK_ENDS = Pattern.compile("^[ \\t\\n]+|[ \\t\\n]+$");
    private static final Pattern INSIDE = Pattern.compile("([\\s\\p{Z}]*)(.*?)([\\s\\p{Z}]*)", Pattern.DOTALL);
    private static final String LINE_BREAK = "\\\n";

    private final String unit;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Span> open = new ArrayDeque<>();
    private int codes;

    /** An inline code that is not closed yet: the place in the text that it opens at, and its markup. */
    private record Span(String id, int start, String before, String after) {}

    XliffText(String unit) {
        this.unit = unit;
    }

    /** Adds the content of a segment, or of what stands between two. */
    void add(Fragment fragment) {
        for (Object part : fragment) {
            if (part instanceof String words) {
                text.append(InlineText.escape(words));
            } else if (part instanceof CTag code) {
                add(code);
            }
        }
    }

    /**
     * The whole as inline CommonMark.
     *
     * @throws Declined INVALID_BUNDLE, naming the unit, if an inline code is not closed or cannot be written so
     */
    String inline() {
        if (!open.isEmpty()) {
            throw invalid("the inline code \"" + open.peek().id() + "\" is not closed");
        }
        String inline = Normalizer.normalize(BLANK_ENDS.matcher(text).replaceAll(""), Normalizer.Form.NFC);
        try {
            if (InlineText.countMarkup(inline) != codes) {
                throw invalid("its inline codes cannot be told from the text around them as CommonMark: " + inline
                        + "; emphasis begins and ends at a word, not at punctuation");
            }
        } catch (Declined e) {
            throw e.members().containsKey("unit") ? e : invalid(e.detail());
        }
        return inline;
    }

    private void add(CTag code) {
        if (code.getTagType() == TagType.CLOSING) {
            close(code);
        } else if (code.getTagType() == TagType.OPENING) {
            open.push(span(code));
        } else {
            text.append(standalone(code));
            codes++;
        }
    }

    private String standalone(CTag code) {
        if ("xlf:lb".equals(code.getSubType())) {
            return LINE_BREAK;
        }
        return Optional.of(data(code)).filter(REFERENCE.asMatchPredicate()).orElseThrow(() -> unknown(code));
    }

    private Span span(CTag code) {
        if ("xlf:i".equals(code.getSubType())) {
            return new Span(code.getId(), text.length(), "*", "*");
        }
        if ("xlf:b".equals(code.getSubType())) {
            return new Span(code.getId(), text.length(), "**", "**");
        }
        if ("link".equals(code.getType())) {
            return new Span(code.getId(), text.length(), "[", "](" + data(code) + ")");
        }
        throw unknown(code);
    }

    /** Puts the markup around what the code holds; white space at its ends, where CommonMark has no emphasis, stays outside. */
    private void close(CTag code) {
        if (open.isEmpty() || !open.peek().id().equals(code.getId())) {
            throw invalid("the inline code \"" + code.getId() + "\" does not close the one that was opened last");
        }
        Span span = open.pop();
        Matcher content = INSIDE.matcher(text.substring(span.start()));
        if (content.matches() && !content.group(2).isEmpty()) {
            text.setLength(span.start());
            text.append(content.group(1)).append(span.before()).append(content.group(2));
            text.append(span.after()).append(content.group(3));
            codes++;
        }
    }

    private static String data(CTag code) {
        return Optional.ofNullable(code.hasData() ? code.getData() : code.getEquiv())
                .orElse("");
    }

    private Declined unknown(CTag code) {
        return invalid("the inline code \"" + code.getId()
                + "\" is neither a time reference, emphasis, a link nor a line break");
    }

    private Declined invalid(String what) {
        return XliffReader.invalid("Unit \"" + unit + "\": " + what).with("unit", unit);
    }
}
