package dev.dragoman.bundles;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.translation.upload.UploadReport.RefusedUnit;
import dev.dragoman.translation.upload.UploadedUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The units of an uploaded file: those that can be taken, and those that are refused, each with its reason. */
public final class ReadUnits {

    /** The location at the beginning of a detail, which has its own members in a report. */
    private static final Pattern PLACE =
            Pattern.compile("^(?:line [0-9]+: |line [0-9]+, unit \"[^\"]*\": |Unit \"[^\"]*\": )"
                    + "(?:the file is not valid XLIFF (?:2|1\\.2): )?");

    private static final String PLACEHOLDERS = "placeholders";
    private static final String FORMAT = "format";

    /** The problems that refuse the whole file. */
    private static final Set<ProblemCode> OF_FILE = EnumSet.of(ProblemCode.LIMIT_EXCEEDED, ProblemCode.UNKNOWN_MEMBER);

    private final Map<String, UploadedUnit> taken = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<RefusedUnit> refused = new ArrayList<>();
    private final Set<String> reasons = new HashSet<>();
    private final List<ProblemException> faults = new ArrayList<>();

    /** Reads a unit; an invalid one is refused, and so is a duplicate. */
    public void read(String id, int line, Supplier<UploadedUnit> unit) {
        Integer before = lines.putIfAbsent(id, line);
        if (before != null) {
            taken.remove(id);
            refuse(
                    id,
                    line,
                    XliffProblem.unit(
                            id, Optional.of(line), "it occurs twice in the file, in lines " + before + " and " + line));
            return;
        }
        try {
            taken.put(id, unit.get());
        } catch (ProblemException e) {
            if (OF_FILE.contains(e.code())) {
                throw e.with("unit", id);
            }
            refuse(id, line, e);
        }
    }

    /** Reads a unit that the record does not have; several files may have one of the same name. */
    public void readForeign(String id, int line, Supplier<UploadedUnit> unit) {
        if (!lines.containsKey(id)) {
            read(id, line, unit);
        }
    }

    /** Refuses a unit. */
    public void refuse(String id, int line, ProblemException fault) {
        boolean ofCode =
                fault.members().containsKey("reference") || fault.detail().contains("inline code");
        String detail = PLACE.matcher(fault.detail()).replaceFirst("");
        if (reasons.add(id + "\n" + detail)) {
            int place = fault.members().get("line") instanceof Integer finer ? finer : line;
            refused.add(new RefusedUnit(id, ofCode ? PLACEHOLDERS : FORMAT, detail, Optional.of(place)));
            faults.add(fault);
        }
    }

    /** Rejects a file with a refused unit. */
    public void requireNoneRefused() {
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
    }

    public List<UploadedUnit> units() {
        return List.copyOf(taken.values());
    }

    public List<RefusedUnit> refused() {
        return refused;
    }
}
