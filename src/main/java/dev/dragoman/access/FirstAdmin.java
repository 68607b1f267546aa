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

/** Ensures at startup that an admin has a token: the configured one, or one that the first start logs. */
@Singleton
public class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);
    private static final int MIN_LENGTH = 16;

    private final AccessConfig config;
    private final Store store;
    private final TokenIssuing issuing;
    private volatile boolean printed;

    FirstAdmin(AccessConfig config, Store store, TokenIssuing issuing) {
        this.config = config;
        this.store = store;
        this.issuing = issuing;
    }

    /** Before other users of the store, which would open a second connection. */
    void onStart(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
        Optional<String> configured = config.adminToken();
        if (configured.isPresent()) {
            requireStrength(configured.get());
        } else if (store.read(tables -> tables.table(AccessTokens.class).admins()) == 0) {
            store.inTransaction(issuing::issueFirst).ifPresent(this::print);
        }
    }

    /** Whether this start has created a token and logged it. */
    public boolean hasPrintedToken() {
        return printed;
    }

    private static void requireStrength(String token) {
        if (token.length() < MIN_LENGTH || token.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            throw new ConfigurationException("dragoman.admin-token has " + token.length() + " characters; it must have "
                    + MIN_LENGTH + " visible ASCII characters or more, for example from \"openssl rand -base64 32\"");
        }
    }

    private void print(IssuedToken issued) {
        printed = true;
        LOG.warnf("""
                dragoman.admin-token is not set and nobody has the role admin, so this start has created a token.

                    Admin token (not shown again): %s

                Sign in with it at /desk/, or send it as "Authorization: Bearer <token>". Create tokens for others with
                POST /api/tokens, then revoke this one with DELETE /api/tokens/%s. If you lose it, set dragoman.admin-token.""", issued.secret().text(), issued.token().id());
    }
}
