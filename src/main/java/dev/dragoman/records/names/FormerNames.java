package dev.dragoman.records.names;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Slug;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads files that name a record by a slug that it had when they were exported. */
public final class FormerNames {

    private FormerNames() {}

    /**
     * What a reader makes of a file, for the record under its present slug or else under a former one.
     *
     * @param formerSlugs read only if a file names another record
     * @param reader rejects a file that names another record, with that name in the member {@code original}
     */
    public static <T> T read(
            CanonicalRecord record, Supplier<List<String>> formerSlugs, Function<CanonicalRecord, T> reader) {
        try {
            return reader.apply(record);
        } catch (ProblemException rejected) {
            Object original = rejected.members().get("original");
            if (original == null || !formerSlugs.get().contains(original.toString())) {
                throw rejected;
            }
            return reader.apply(record.called(new Slug(original.toString())));
        }
    }
}
