package dev.dragoman.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.translation.upload.UploadReport.RefusedUnit;
import dev.dragoman.translation.upload.UploadedBundle;
import java.util.function.Supplier;

/** What is declined of a file, the whole of it or its first faulty unit. */
public final class Refusals {

    private Refusals() {}

    /** With the line in front, as in formats of lines. */
    public static ProblemException byLine(Supplier<UploadedBundle> reading) {
        return first(reading, "line %2$d, unit \"%1$s\": %3$s");
    }

    /** With the unit in front, as in XLIFF. */
    public static ProblemException byUnit(Supplier<UploadedBundle> reading) {
        return first(reading, "Unit \"%1$s\": %3$s");
    }

    private static ProblemException first(Supplier<UploadedBundle> reading, String form) {
        UploadedBundle bundle;
        try {
            bundle = reading.get();
        } catch (ProblemException e) {
            return e;
        }
        assertThat(bundle.remarks().refused()).isNotEmpty();
        RefusedUnit unit = bundle.remarks().refused().get(0);
        return new ProblemException(
                        ProblemCode.INVALID_BUNDLE,
                        form.formatted(unit.unit(), unit.line().orElseThrow(), unit.detail()))
                .with("unit", unit.unit())
                .with("line", unit.line().orElseThrow());
    }
}
