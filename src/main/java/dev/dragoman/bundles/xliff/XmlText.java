package dev.dragoman.bundles.xliff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes an XML file in UTF-8 or UTF-16, the two encodings that XML 1.0 §4.3.3 requires. */
public final class XmlText {

    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int MAX_DECLARATION_LENGTH = 200;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private XmlText() {}

    /**
     * Reads the bytes.
     *
     * @throws ProblemException INVALID_BUNDLE, with the line of a malformed byte
     */
    public static String decode(byte[] file) {
        Charset found = detected(file);
        String declared = declared(file, found);
        boolean agrees = declared.isEmpty()
                || (found.equals(UTF_8)
                        ? declared.equals("utf-8") || declared.equals("utf8")
                        : declared.startsWith("utf-16"));
        if (!agrees) {
            throw XliffProblem.line(
                    1,
                    "the file declares the encoding " + declared + " but begins like " + found.name()
                            + "; a file must be in UTF-8 or UTF-16 and declare which");
        }
        String text = strictly(file, found);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** The encoding by the first bytes (XML 1.0 appendix F). */
    private static Charset detected(byte[] file) {
        int first = file.length > 0 ? file[0] & 0xFF : -1;
        int second = file.length > 1 ? file[1] & 0xFF : -1;
        boolean wide = file.length > 3 && (((file[2] | file[3]) == 0 && first != 0) || (first | second) == 0);
        if (wide) {
            throw XliffProblem.line(1, "the file is in UTF-32; it must be in UTF-8 or UTF-16");
        }
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) {
            return UTF_16BE;
        }
        return (first == 0xFF && second == 0xFE) || (first == '<' && second == 0) ? UTF_16LE : UTF_8;
    }

    private static String declared(byte[] file, Charset found) {
        int length = Math.min(file.length, MAX_DECLARATION_LENGTH);
        String start = new String(file, 0, length, found.equals(UTF_8) ? ISO_8859_1 : found);
        Matcher declared = DECLARED.matcher(start.replaceFirst("^(\uFEFF|\u00EF\u00BB\u00BF)", ""));
        return declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static String strictly(byte[] file, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            throw XliffProblem.line(
                    line, "these bytes are not " + charset.name() + "; a file must be in UTF-8 or UTF-16");
        }
        return text.toString();
    }
}
