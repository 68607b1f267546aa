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

/** Makes sure at startup that an admin has a token: the configured one, or one that the first start prints in the log. */
@Singleton
public class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);
    private static final int SHORTEST = 16;

    private final AccessConfig config;
    private final Store store;
    private final TokenIssuing issuing;
    private volatile boolean printed;

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
            store.inTransaction(issuing::issueFirst).ifPresent(this::print);
        }
    }

    /** Whether this start has created a token and printed it in the log. */
    public boolean hasPrintedToken() {
        return printed;
    }

    private static void requireStrength(String token) {
        if (token.length() < SHORTEST || token.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            throw new ConfigurationException("dragoman.admin-token has " + token.length() + " characters; it needs "
                    + SHORTEST + " visible ASCII characters or more, such as \"openssl rand -base64 32\" gives");
        }
    }

    private void print(IssuedToken issued) {
        printed = true;
        LOG.warnf("""
                dragoman.admin-token is not set and nobody has the role admin, so this start has created a token.

                    Admin token (not shown again): %s

                Send it as "Authorization: Bearer <token>". Create tokens for others with POST /api/tokens, then revoke
                this one with DELETE /api/tokens/%s. If you lose it, set dragoman.admin-token.""", issued.secret().text(), issued.token().id());
    }
}
