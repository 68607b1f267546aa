package dev.dragoman.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * What a write requires of the newest version of what it changes (RFC 9110 §13.1). Acts check it after they lock the
 * record.
 */
@FunctionalInterface
public interface Precondition {

    /**
     * Rejects the write if the newest version is not the expected one.
     *
     * @param newest empty if none exists
     * @throws dev.dragoman.problem.ProblemException PRECONDITION_REQUIRED or PRECONDITION_FAILED
     */
    void check(Optional<VersionTag> newest);

    /**
     * Requires {@code If-Match} with the tag of the newest version, if one exists.
     *
     * @param what the name of what is changed, for the problem's detail
     */
    static Precondition ifMatch(HttpServerRequest http, String what) {
        return newest -> VersionTag.require(http, newest, what);
    }

    /**
     * Checks {@code If-Match} only if the request has it.
     *
     * @param what the name of what is changed, for the problem's detail
     */
    static Precondition optionalIfMatch(HttpServerRequest http, String what) {
        return http.headers().contains("If-Match") ? ifMatch(http, what) : newest -> {};
    }
}
