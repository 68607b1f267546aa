package dev.dragoman.records.fields;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A location in what was read: a line of a file, or a member of a JSON document (RFC 6901).
 *
 * @param description the location for people, the beginning of a problem's detail
 * @param members the location for programs, as a problem's extension members
 */
public record SourceLocation(String description, Map<String, Object> members) {

    public SourceLocation {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A line of a file, counted from 1. */
    public static SourceLocation line(int number) {
        return new SourceLocation("line " + number, Map.of("line", number));
    }

    /** A member of a JSON document, by its pointer. */
    public static SourceLocation pointer(String pointer) {
        return new SourceLocation(pointer.isEmpty() ? "the document" : pointer, Map.of("field", pointer));
    }

    /** The same location with another extension member. */
    public SourceLocation with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new SourceLocation(description, more);
    }

    /** The same location, as that of a unit's text. */
    public SourceLocation ofUnit(String id) {
        return new SourceLocation(description + ", unit " + id, with("unit", id).members());
    }

    public ProblemException invalid(String detail) {
        return rejected(ProblemCode.INVALID_RECORD, detail);
    }

    public ProblemException rejected(ProblemCode code, String detail) {
        ProblemException rejected = new ProblemException(code, description + ": " + detail);
        members.forEach(rejected::with);
        return rejected;
    }
}
