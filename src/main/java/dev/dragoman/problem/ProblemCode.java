package dev.dragoman.problem;

/**
 * The closed list of reasons to reject a request. The lower-case name with hyphens is the last part of the problem's
 * {@code type} (RFC 9457 §3.1.1) and never changes once published.
 */
public enum ProblemCode {
    ILL_FORMED_LANGUAGE_TAG(400, "The language tag is not well-formed"),
    UNKNOWN_LANGUAGE_TAG(400, "The language tag is not registered"),
    UNKNOWN_TIME_ZONE(400, "The time zone is not known"),
    INVALID_TIME(400, "The time is not valid"),
    INVALID_PARAMETER(400, "A parameter is not valid"),
    AFTER_BEYOND_END(400, "There is no such change"),
    UNKNOWN_PARAMETER(400, "A parameter is not known"),
    UNKNOWN_MEMBER(400, "A member of the body is not known"),
    INVALID_TIME_REFERENCE(422, "A time reference is not known"),
    INVALID_RECORD(422, "The record is not valid"),
    RESERVED_SLUG(422, "The slug is reserved"),
    INVALID_BUNDLE(422, "The bundle is not valid"),
    INVALID_PICTURE(422, "The picture is not valid"),
    MALFORMED_REQUEST(400, "The request is malformed"),
    NOT_FOUND(404, "There is nothing at this address"),
    UNKNOWN_RECORD(404, "There is no such record"),
    RECORD_RENAMED(308, "The record has another address now"),
    NO_EDITION_IN_LANGUAGE(404, "The record is not available in this language"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "None of the requested media types is available"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported here"),
    HEADER_TOO_LONG(431, "A header field is too long"),
    INVALID_BODY(400, "The body cannot be read"),
    INVALID_IDEMPOTENCY_KEY(400, "The idempotency key is not valid"),
    BODY_TIMEOUT(408, "The body did not arrive in time"),
    UNAUTHENTICATED(401, "Authentication is required"),
    FORBIDDEN(403, "Your roles do not allow this"),
    FOUR_EYES(403, "Another person must approve this"),
    UNKNOWN_BUNDLE(404, "There is no such translation"),
    UNKNOWN_ASSIGNMENT(404, "The translation is not assigned"),
    UNKNOWN_COMMENT(404, "There is no such comment"),
    UNKNOWN_EDITION(404, "There is no such edition"),
    UNKNOWN_PICTURE(404, "There is no such picture"),
    UNKNOWN_RELEASE(404, "There is no such release"),
    UNKNOWN_TOKEN(404, "There is no such token"),
    UNKNOWN_WEBHOOK(404, "There is no such webhook"),
    UNKNOWN_DELIVERY(404, "There is no such delivery"),
    WRONG_STATE(409, "This is not possible in the current state"),
    LANGUAGE_EXISTS(409, "There is a translation into this language already"),
    SLUG_TAKEN(409, "Another record has or had this slug"),
    GONE(410, "The record is gone"),
    PRECONDITION_FAILED(412, "It has been changed in the meantime"),
    CONTENT_TOO_LARGE(413, "The body is too large"),
    NO_UNIT_TAKEN(422, "No unit of the file could be taken"),
    INVALID_REVIEW(422, "The review is not valid"),
    INVALID_DISMISSAL(422, "The dismissal is not valid"),
    INVALID_COMMENT(422, "The comment is not valid"),
    INVALID_ASSIGNMENT(422, "The assignment is not valid"),
    INVALID_RELEASE(422, "The release is not valid"),
    INVALID_WITHDRAWAL(422, "The withdrawal is not valid"),
    INVALID_EXPORT(422, "The export is not valid"),
    INVALID_TOKEN_REQUEST(422, "The token request is not valid"),
    INVALID_WEBHOOK(422, "The webhook is not valid"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    LIMIT_EXCEEDED(422, "A limit is exceeded"),
    PRECONDITION_REQUIRED(428, "The request must say which version it changes"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    BUSY(503, "The service is busy"),
    STORE_UNAVAILABLE(503, "The database cannot be reached"),
    SIGN_IN_UNAVAILABLE(503, "Sign-ins cannot be verified at present"),
    INTERNAL_ERROR(500, "Something went wrong on our side");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status code (RFC 9110 §15). */
    public int status() {
        return status;
    }

    /** A short summary in English that is the same for every occurrence (RFC 9457 §3.1.4). */
    public String title() {
        return title;
    }

    /** The address that names the reason: the problem's {@code type} (RFC 9457 §3.1.1). */
    public String type() {
        return "https://dragoman.dev/problems/" + slug();
    }

    /** The stable name in the problem's type, for example {@code unknown-time-zone}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
