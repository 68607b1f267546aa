package dev.dragoman.bundles;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.limits.TextLimits;
import java.util.Optional;

/** Problems of an XLIFF file, with the line or the unit to correct. */
public final class XliffProblem {

    private XliffProblem() {}

    /** A problem of the file as a whole. */
    public static ProblemException file(String detail) {
        return new ProblemException(ProblemCode.INVALID_BUNDLE, detail);
    }

    /** A problem at a line, counted from 1. */
    public static ProblemException line(int line, String detail) {
        return file("line " + line + ": " + detail).with("line", line);
    }

    /** A problem in a unit; the line is where the unit begins, if known. */
    public static ProblemException unit(String unit, Optional<Integer> line, String detail) {
        ProblemException rejected = file("Unit \"" + unit + "\": " + detail).with("unit", unit);
        return line.map(number -> rejected.with("line", number)).orElse(rejected);
    }

    /** An exceeded limit: the setting {@code dragoman.limits.<name>}. */
    public static ProblemException limit(String name, int limit, int line, String detail) {
        return TextLimits.exceeded("line " + line + ": " + detail, name, limit).with("line", line);
    }
}
