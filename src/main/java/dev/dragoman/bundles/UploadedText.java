package dev.dragoman.bundles;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.BlankText;
import dev.dragoman.records.limits.TextLimits;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A unit's text in a file that uses our inline notation as it is: normalizes and checks it. */
public final class UploadedText {

    private static final Pattern BLANK_LINES = Pattern.compile("(?<![ \\t])[ \\t]*+\\n(?:[ \\t]*+\\n)++[ \\t]*+");

    private final String unit;
    private final Optional<Integer> line;
    private final BundleLimits limits;

    /** A text in a line of a file. */
    public UploadedText(String unit, int line, BundleLimits limits) {
        this(unit, Optional.of(line), limits);
    }

    /** A text that is in no file, but was typed. */
    public UploadedText(String unit, BundleLimits limits) {
        this(unit, Optional.empty(), limits);
    }

    private UploadedText(String unit, Optional<Integer> line, BundleLimits limits) {
        this.unit = unit;
        this.line = line;
        this.limits = limits;
    }

    /**
     * The text in NFC with LF for line breaks; empty if nothing of it is visible.
     *
     * @param name what the format calls this text
     * @throws ProblemException INVALID_BUNDLE or LIMIT_EXCEEDED, naming the unit and the line
     */
    public Optional<String> read(String name, String raw) {
        int longest = limits.text().unitLength();
        if (raw.length() > longest) {
            throw placed(TextLimits.exceeded(
                    place() + name + " has " + raw.length() + " characters", "unit-length", longest));
        }
        String lines = raw.replace("\r\n", "\n").replace('\r', '\n');
        // A unit is one paragraph: blank lines are white space, as in XML.
        String text = Normalizer.normalize(BLANK_LINES.matcher(lines).replaceAll(" "), Normalizer.Form.NFC);
        text.codePoints().filter(UploadedText::isRefused).findFirst().ifPresent(c -> {
            throw invalid(name + " has the character U+%04X, which no format can represent; leave it out".formatted(c));
        });
        try {
            limits.text().requireCodes(unit, text);
        } catch (ProblemException e) {
            throw e.code() == ProblemCode.LIMIT_EXCEEDED ? placed(e) : invalid(name + ": " + e.detail());
        }
        return Optional.of(text).filter(found -> !BlankText.isBlank(found));
    }

    public ProblemException invalid(String what) {
        return placed(new ProblemException(ProblemCode.INVALID_BUNDLE, place() + what));
    }

    private String place() {
        String of = "nit \"" + unit + "\": ";
        return line.map(number -> "line " + number + ", u" + of).orElse("U" + of);
    }

    private ProblemException placed(ProblemException fault) {
        line.ifPresent(number -> fault.with("line", number));
        return fault.with("unit", unit);
    }

    /** Control characters, halves of surrogate pairs, U+FFFE and U+FFFF: which XML 1.0 §2.2 does not allow either. */
    private static boolean isRefused(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return control || half || c == 0xfffe || c == 0xffff;
    }
}
