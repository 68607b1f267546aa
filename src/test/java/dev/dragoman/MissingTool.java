package dev.dragoman;

import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A program that a test needs and that is not on this machine: skipped with a word, but a failure where {@code CI=true}. */
public final class MissingTool {

    private MissingTool() {}

    /** Skips or fails the test that calls it, instead of naming a program. */
    public static Path skipOrFail(String word) {
        if ("true".equals(System.getenv("CI"))) {
            return Assertions.fail(word);
        }
        return Assumptions.abort(word);
    }
}
