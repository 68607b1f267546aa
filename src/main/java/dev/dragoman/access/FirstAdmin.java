package dev.dragoman.access;

import dev.dragoman.storage.Store;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sees to it at start that somebody can come in: who holds the configured token, or who reads the log of the first start. */
@Singleton
class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);
    private static final int SHORTEST = 16;

    private final AccessConfig config;
    private final Store store;
    private final TokenIssuing issuing;

    FirstAdmin(AccessConfig config, Store store, TokenIssuing issuing) {
        this.config = config;
        this.store = store;
        this.issuing = issuing;
    }

    /** Before others ask the store, for which a second connection would have to be made. */
    void onStart(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
        Optional<String> configured = config.adminToken();
        if (configured.isPresent()) {
            requireStrength(configured.get());
        } else if (store.read(tables -> tables.table(AccessTokens.class).admins()) == 0) {
            store.inTransaction(issuing::issueFirst).ifPresent(FirstAdmin::print);
        }
    }

    private static void requireStrength(String token) {
        if (token.length() < SHORTEST || token.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            throw new ConfigurationException("dragoman.admin-token has " + token.length() + " characters; it needs "
                    + SHORTEST + " visible ASCII characters or more, such as \"openssl rand -base64 32\" gives");
        }
    }

    private static void print(IssuedToken issued) {
        LOG.warnf("""
                As dragoman.admin-token is not set, a token with the role admin was made.

                    Admin token, shown this once: %s

                Send it as Authorization: Bearer …; give out others by POST /api/tokens, then revoke this one by
                DELETE /api/tokens/%s. If it is lost, set dragoman.admin-token.""", issued.secret().text(), issued.token().id());
    }
}
