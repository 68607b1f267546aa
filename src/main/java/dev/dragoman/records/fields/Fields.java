package dev.dragoman.records.fields;

import dev.dragoman.problem.LikelyName;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Named fields of a record, in any format, each with its location. */
public interface Fields {

    /** The names of the fields, in order. */
    Set<String> names();

    /** The location of a field or, if it is missing, where it should be. */
    SourceLocation place(String name);

    /**
     * The text of an optional field.
     *
     * @throws ProblemException INVALID_RECORD if it is anything else than one text
     */
    Optional<FieldValue> text(String name);

    Optional<Fields> nested(String name);

    List<FieldValue> list(String name);

    default FieldValue required(String name, String expected) {
        return text(name).orElseThrow(() -> place(name)
                .invalid("the field \"" + name + "\" is missing; it should be " + expected));
    }

    /**
     * Rejects unknown fields.
     *
     * @throws ProblemException UNKNOWN_MEMBER, with the likely name
     */
    default void rejectOthersThan(Set<String> known) {
        names().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            ProblemException unknown = LikelyName.rejected(
                    ProblemCode.UNKNOWN_MEMBER,
                    place(name).description() + ": unknown field \"" + name + "\"; known fields are "
                            + String.join(", ", new TreeSet<>(known)),
                    name,
                    known);
            place(name).members().forEach(unknown::with);
            throw unknown;
        });
    }

    default ProblemException notOneText(String name) {
        return place(name).invalid("the field \"" + name + "\" must be one text");
    }

    default ProblemException notFields(String name) {
        return place(name).invalid("the field \"" + name + "\" must consist of fields, each as name: value");
    }

    default ProblemException notList(String name) {
        return place(name).invalid("the field \"" + name + "\" must be a list");
    }
}
