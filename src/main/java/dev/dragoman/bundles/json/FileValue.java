package dev.dragoman.bundles.json;

import dev.dragoman.json.JsonValue;
import dev.dragoman.problem.LikelyName;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A value in a bundle file; each problem names its line. */
record FileValue(JsonValue json) {

    int line() {
        return json.line();
    }

    boolean isText() {
        return json.text().isPresent();
    }

    /** The members by name, in the file's order. */
    Map<String, FileValue> object(String what) {
        Map<String, FileValue> object = new LinkedHashMap<>();
        json.members()
                .orElseThrow(() -> mistyped(what, "an object, {…}"))
                .forEach((name, member) -> object.put(name, new FileValue(member)));
        return object;
    }

    /** The members; unknown ones are rejected. */
    Map<String, FileValue> object(String what, Set<String> known) {
        Map<String, FileValue> members = object(what);
        members.forEach((name, member) -> {
            if (!known.contains(name)) {
                throw LikelyName.rejected(
                                ProblemCode.UNKNOWN_MEMBER,
                                "line " + member.line() + ": " + what + " has no member \"" + name
                                        + "\"; its members are " + String.join(", ", known),
                                name,
                                known)
                        .with("line", member.line());
            }
        });
        return members;
    }

    String text(String what) {
        return json.text().orElseThrow(() -> mistyped(what, "a text, \"…\""));
    }

    List<String> texts(String what) {
        return json.items().orElseThrow(() -> mistyped(what, "a list of texts, [\"…\"]")).stream()
                .map(item -> new FileValue(item).text("an item of " + what))
                .toList();
    }

    int number(String what) {
        return json.wholeNumber().orElseThrow(() -> mistyped(what, "a whole number"));
    }

    boolean flag(String what) {
        return json.flag().orElseThrow(() -> mistyped(what, "true or false"));
    }

    ProblemException invalid(String what) {
        return new ProblemException(ProblemCode.INVALID_BUNDLE, "line " + line() + ": " + what).with("line", line());
    }

    private ProblemException mistyped(String what, String right) {
        return invalid(
                json.isNull() ? what + " is null; leave it out, or make it " + right : what + " should be " + right);
    }
}
