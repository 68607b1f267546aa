package dev.dragoman.records.fields;

import dev.dragoman.problem.LikelyName;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Named fields of a record, in whichever format, each knowing where it stands. */
public interface Fields {

    /** The names of the fields that are there, in order. */
    Set<String> names();

    /** Where a field stands, or, if it is missing, should stand. */
    SourceLocation place(String name);

    /**
     * The text of a field that may be missing.
     *
     * @throws ProblemException INVALID_RECORD if it holds anything else than one text
     */
    Optional<FieldValue> text(String name);

    Optional<Fields> nested(String name);

    List<FieldValue> list(String name);

    default FieldValue required(String name, String expected) {
        return text(name)
                .orElseThrow(() -> place(name).invalid("the field \"" + name + "\" is missing; it holds " + expected));
    }

    /**
     * Declines fields that nothing reads.
     *
     * @throws ProblemException UNKNOWN_MEMBER, with the likely name
     */
    default void refuseOthersThan(Set<String> known) {
        names().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            ProblemException unknown = LikelyName.rejected(
                    ProblemCode.UNKNOWN_MEMBER,
                    place(name).words() + ": unknown field \"" + name + "\"; known are "
                            + String.join(", ", new TreeSet<>(known)),
                    name,
                    known);
            place(name).members().forEach(unknown::with);
            throw unknown;
        });
    }

    default ProblemException notOneText(String name) {
        return place(name).invalid("the field \"" + name + "\" holds one text");
    }

    default ProblemException notFields(String name) {
        return place(name).invalid("the field \"" + name + "\" holds fields, each as name: value");
    }

    default ProblemException notList(String name) {
        return place(name).invalid("the field \"" + name + "\" holds a list");
    }
}
