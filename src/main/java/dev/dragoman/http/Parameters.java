package dev.dragoman.http;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;

/** Reads query parameters, and rejects invalid ones, naming the parameter and the expected value. */
public final class Parameters {

    private Parameters() {}

    /**
     * A whole number within bounds, both included; {@code Long.MAX_VALUE} means no upper limit.
     *
     * @throws ProblemException INVALID_PARAMETER for anything else
     */
    public static long number(String name, String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Rejected below, like other numbers out of range.
        }
        throw invalid(name, value, "a whole number from " + least + (most == Long.MAX_VALUE ? "" : " to " + most));
    }

    /** The problem of a parameter whose value is not {@code right}. */
    public static ProblemException invalid(String name, String value, String right) {
        return new ProblemException(
                        ProblemCode.INVALID_PARAMETER, name + " is \"" + value + "\"; it should be " + right)
                .with("parameter", name);
    }
}
