package dev.dragoman.startup.commands;

import java.util.List;

/**
 * How a command ended.
 *
 * @param status the exit status of the process
 * @param output what to tell the operator
 * @param errors what went wrong
 */
record Outcome(int status, List<String> output, List<String> errors) {

    /** Everything that was given is proven, and stands as far as known. */
    static final int DONE = 0;

    /** The command failed, or something is not what it should be. */
    static final int FAILED = 1;

    /** It could not be found out: something is missing or cannot be reached. */
    static final int UNDECIDED = 2;

    /** What was given is proven, but was withdrawn since. */
    static final int WITHDRAWN = 3;

    Outcome {
        output = List.copyOf(output);
        errors = List.copyOf(errors);
    }

    static Outcome done(String message) {
        return new Outcome(DONE, List.of(message), List.of());
    }
}
