package dev.dragoman.bundles.po;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The strings in double quotes that follow a keyword, joined, with the escapes of C read (ISO/IEC 9899 §6.4.4.4). */
final class PoString {

    private static final Pattern OCTAL = Pattern.compile("[0-7]{1,3}");
    private static final Pattern HEXADECIMAL = Pattern.compile("x[0-9A-Fa-f]{1,2}");
    private static final String LETTERS = "abfnrtv\\\"";
    private static final String MEANINGS = "\u0007\b\f\n\r\t\u000b\\\"";

    private final StringBuilder value = new StringBuilder();
    /** The bytes of octal and hexadecimal escapes so far; several may form one character. */
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private int line;
    private boolean empty = true;

    PoString(int line) {
        this.line = line;
    }

    /** Adds the strings of a line. */
    void add(String text, int on) {
        line = on;
        empty = false;
        int at = 0;
        while (at < text.length()) {
            char here = text.charAt(at);
            if (here == '"') {
                at = string(text, at + 1);
            } else if (here == ' ' || here == '\t') {
                at++;
            } else {
                throw PoParser.invalid(
                        line,
                        "only a string in double quotes is allowed here; write a double quote inside a string as \\\"");
            }
        }
    }

    String value() {
        flush();
        if (empty) {
            throw PoParser.invalid(line, "a string in double quotes is missing here");
        }
        return value.toString();
    }

    private int string(String text, int start) {
        int at = start;
        while (at < text.length()) {
            char here = text.charAt(at);
            if (here == '"') {
                return at + 1;
            }
            if (here == '\\') {
                at = escape(text, at + 1);
            } else {
                add(here);
                at++;
            }
        }
        throw PoParser.invalid(line, "the string is not closed; it must end with a double quote on the same line");
    }

    private int escape(String text, int at) {
        int letter = at < text.length() ? LETTERS.indexOf(text.charAt(at)) : -1;
        if (letter >= 0) {
            add(MEANINGS.charAt(letter));
            return at + 1;
        }
        Matcher octal = OCTAL.matcher(text).region(at, text.length());
        if (octal.lookingAt()) {
            bytes.write(Integer.parseInt(octal.group(), 8));
            return octal.end();
        }
        Matcher hexadecimal = HEXADECIMAL.matcher(text).region(at, text.length());
        if (hexadecimal.lookingAt()) {
            bytes.write(Integer.parseInt(hexadecimal.group().substring(1), 16));
            return hexadecimal.end();
        }
        throw PoParser.invalid(
                line,
                at >= text.length()
                        ? "the string is not closed; it must end with a double quote on the same line"
                        : "\"\\" + Character.toString(text.codePointAt(at))
                                + "\" is not an escape; write a backslash as \\\\");
    }

    private void add(char c) {
        flush();
        value.append(c);
    }

    private void flush() {
        if (bytes.size() == 0) {
            return;
        }
        try {
            value.append(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())));
        } catch (CharacterCodingException e) {
            throw PoParser.invalid(line, "the octal or hexadecimal escapes are not UTF-8");
        }
        bytes.reset();
    }
}
