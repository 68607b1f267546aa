package dev.dragoman.bundles.xliff;

import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.InlineText;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects a unit's text from plain text and inline codes, and writes it as inline CommonMark. */
public final class CodedText {

    private static final Pattern REFERENCE = Pattern.compile("\\{[^{}]+}");
    private static final Pattern BLANK_ENDS = Pattern.compile("^[ \\t\\n]++|(?<![ \\t\\n])[ \\t\\n]++$");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]*+");
    private static final Pattern CHARACTER_OF_NO_TEXT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\n\\r\\t]]");
    private static final Pattern PLAIN_ADDRESS = Pattern.compile("[^\\s<>()\\\\&]+");
    private static final String LINE_BREAK = "\\\n";

    private final String unit;
    private final Optional<Integer> line;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    /** A span: markup around other parts. */
    public enum Span {
        EMPHASIS,
        STRONG,
        LINK
    }

    /** A piece of the text, in order. */
    private sealed interface Token {

        record Words(StringBuilder text) implements Token {}

        /** A reference or a line break, as CommonMark has it. */
        record Standalone(String markup) implements Token {}

        record Open(Span span, String address) implements Token {}

        record Close() implements Token {}
    }

    public CodedText(String unit, Optional<Integer> line) {
        this.unit = unit;
        this.line = line;
    }

    /** Whether a text is exactly one time reference in braces; whether it is a known one is checked later. */
    public static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    public void words(String words) {
        // Text split by a mark or a CDATA section is escaped as one: "&" before "amp;" is not a character reference.
        int last = tokens.size() - 1;
        if (last >= 0 && tokens.get(last) instanceof Token.Words before) {
            before.text().append(words);
        } else {
            tokens.add(new Token.Words(new StringBuilder(words)));
        }
    }

    public void reference(String reference) {
        tokens.add(new Token.Standalone(reference));
    }

    public void lineBreak() {
        tokens.add(new Token.Standalone(LINE_BREAK));
    }

    /**
     * Begins a span.
     *
     * @param address the address of a link; ignored for others
     */
    public void open(String id, Span span, String address) {
        open.push(id);
        tokens.add(new Token.Open(span, address));
    }

    /** Ends the span that was started last, which must be this one. */
    public void close(String id) {
        if (open.isEmpty() || !open.peek().equals(id)) {
            throw invalid("the inline code \"" + id + "\" does not close the one that was opened last");
        }
        open.pop();
        tokens.add(new Token.Close());
    }

    /**
     * The whole as inline CommonMark, in normalization form C.
     *
     * @throws ProblemException INVALID_BUNDLE, naming the unit, if an inline code is not closed or cannot be written
     *     like this
     */
    public String inline() {
        if (!open.isEmpty()) {
            throw invalid("the inline code \"" + open.peek() + "\" is not closed");
        }
        try {
            Rendered usual = rendered(false);
            // Adjacent or nested spans are distinguished by another mark.
            Rendered text = isTold(usual) ? usual : rendered(true);
            if (!isTold(text)) {
                throw invalid("CommonMark cannot distinguish its inline codes from the text around them: "
                        + usual.text() + "; emphasis must begin and end at a word, not at punctuation");
            }
            return text.text();
        } catch (ProblemException e) {
            throw e.members().containsKey("unit") ? e : invalid(e.detail());
        }
    }

    /** The plain text only. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        for (Token token : tokens) {
            if (token instanceof Token.Words words) {
                plain.append(words.text());
            }
        }
        return InlineText.escape(plain.toString().strip());
    }

    public ProblemException invalid(String what) {
        return XliffProblem.unit(unit, line, what);
    }

    /** A text with the number of codes that it should have. */
    private record Rendered(String text, int codes) {}

    private static boolean isTold(Rendered rendered) {
        return InlineText.countMarkup(rendered.text()) == rendered.codes();
    }

    private Rendered rendered(boolean apart) {
        StringBuilder text = new StringBuilder();
        Deque<Token.Open> spans = new ArrayDeque<>();
        Deque<Integer> starts = new ArrayDeque<>();
        int codes = 0;
        for (Token token : tokens) {
            if (token instanceof Token.Words words) {
                text.append(InlineText.escape(checked(words.text().toString())));
            } else if (token instanceof Token.Standalone standalone) {
                text.append(standalone.markup());
                codes++;
            } else if (token instanceof Token.Open opening) {
                spans.push(opening);
                starts.push(text.length());
            } else if (wrap(text, starts.pop(), spans.pop(), apart)) {
                codes++;
            }
        }
        String inline = BLANK_ENDS.matcher(text).replaceAll("");
        return new Rendered(Normalizer.normalize(inline, Normalizer.Form.NFC), codes);
    }

    /**
     * Puts the markup around a span's content; white space at its ends, where CommonMark allows no emphasis, stays
     * outside.
     */
    private static boolean wrap(StringBuilder text, int start, Token.Open span, boolean apart) {
        String held = text.substring(start);
        Matcher blank = BLANK.matcher(held);
        int from = blank.lookingAt() ? blank.end() : 0;
        int to = held.length();
        while (to > from && BLANK.matcher(held.substring(to - 1, to)).matches()) {
            to--;
        }
        if (from == to) {
            return false;
        }
        String content = held.substring(from, to);
        text.setLength(start);
        text.append(held, 0, from);
        String mark = apart && (endsWithMark(text) || touchesMark(content)) ? "_" : "*";
        String before =
                switch (span.span()) {
                    case EMPHASIS -> mark;
                    case STRONG -> mark + mark;
                    case LINK -> "[";
                };
        String after = span.span() == Span.LINK ? "](" + address(span.address()) + ")" : before;
        if (span.span() == Span.LINK && !text.isEmpty() && text.charAt(text.length() - 1) == '!') {
            text.insert(text.length() - 1, '\\');
        }
        text.append(before).append(content).append(after).append(held, to, held.length());
        return true;
    }

    private static boolean touchesMark(String content) {
        return content.startsWith("*") || endsWithMark(content);
    }

    private static boolean endsWithMark(CharSequence text) {
        int last = text.length() - 1;
        return last >= 0 && text.charAt(last) == '*' && (last == 0 || text.charAt(last - 1) != '\\');
    }

    /** A link's destination (CommonMark 0.31 §6.3), in angle brackets if needed. */
    private static String address(String address) {
        return PLAIN_ADDRESS.matcher(address).matches()
                ? address
                : "<" + address.replaceAll("[<>\\\\&]", "\\\\$0") + ">";
    }

    private String checked(String words) {
        Matcher wrong = CHARACTER_OF_NO_TEXT.matcher(words);
        if (wrong.find()) {
            throw invalid("the character U+%04X is not allowed in a text"
                    .formatted(wrong.group().codePointAt(0)));
        }
        return words;
    }
}
