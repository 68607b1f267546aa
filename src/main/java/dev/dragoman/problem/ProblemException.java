package dev.dragoman.problem;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request or a file is rejected for a reason that its sender can fix; becomes a problem response (RFC 9457). */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    /**
     * @param code the stable reason
     * @param detail what was wrong and what would be right, a sentence for a person (RFC 9457 §3.1.4)
     */
    public ProblemException(ProblemCode code, String detail) {
        super(requireNonNull(detail, "detail"));
        this.code = requireNonNull(code, "code");
    }

    /** Adds an extension member (RFC 9457 §3.2), for example the field or the unit that was wrong. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public ProblemCode code() {
        return code;
    }

    /** The detail of the problem. */
    public String detail() {
        return getMessage();
    }

    /** The extension members in the order they were added. */
    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }
}
