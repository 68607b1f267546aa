package dev.dragoman.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;

/** Who sent the request under way, once that has been found out: credentials are looked at once, however many ask. */
@RequestScoped
class RequestCaller {

    private Caller caller;

    /** The sender; what finding them out declines is thrown on, and nothing is kept. */
    Caller orFind(Supplier<Caller> finding) {
        if (caller == null) {
            caller = finding.get();
        }
        return caller;
    }
}
