package dev.dragoman.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;

/** The caller of the current request, authenticated at most once. */
@RequestScoped
class RequestCaller {

    private Caller caller;

    /** The caller; a failed authentication is thrown and not cached. */
    Caller orFind(Supplier<Caller> finding) {
        if (caller == null) {
            caller = finding.get();
        }
        return caller;
    }
}
