package dev.dragoman.access.administration;

import io.smallrye.config.ConfigMapping;
import java.time.Period;
import java.util.Optional;

/** How long the audit log is kept. */
@ConfigMapping(prefix = "dragoman.audit")
public interface AuditConfig {

    /**
     * How long entries of the audit log are kept, an ISO 8601 period of days, months or years such as {@code P2Y}; if not set,
     * for ever.
     */
    Optional<Period> retention();
}
