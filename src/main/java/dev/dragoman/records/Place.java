package dev.dragoman.records;

import dev.dragoman.problem.Declined;
import dev.dragoman.problem.ProblemCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where something stands in what was read: a line of a file, or a member of a JSON document (RFC 6901).
 *
 * @param words the place for a person, as a problem's detail begins
 * @param members the place for a program, as a problem's extension members
 */
record Place(String words, Map<String, Object> members) {

    Place {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A line of a file, counted from 1. */
    static Place line(int number) {
        return new Place("line " + number, Map.of("line", number));
    }

    /** A member of a JSON document, by its pointer. */
    static Place pointer(String pointer) {
        return new Place(pointer.isEmpty() ? "the document" : pointer, Map.of("field", pointer));
    }

    /** The same place with another member for programs. */
    Place with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Place(words, more);
    }

    /** The same place, which is that of a unit's text. */
    Place ofUnit(String id) {
        return new Place(words + ", unit " + id, with("unit", id).members());
    }

    Declined invalid(String detail) {
        return declined(ProblemCode.INVALID_RECORD, detail);
    }

    Declined declined(ProblemCode code, String detail) {
        Declined declined = new Declined(code, words + ": " + detail);
        members.forEach(declined::with);
        return declined;
    }
}
