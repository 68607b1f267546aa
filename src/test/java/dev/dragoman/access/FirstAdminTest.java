package dev.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.LoggedMessages;
import dev.dragoman.storage.Concurrently;
import dev.dragoman.storage.Store;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FirstAdminTest {

    private static final Pattern SECRET = Pattern.compile("drg_[A-Za-z0-9_-]{43}");

    @Inject
    Store store;

    @Inject
    TokenIssuing issuing;

    private LoggedMessages logged;

    /** A store of which nobody was ever an admin. */
    interface Everybody {

        @SqlUpdate("delete from access_token")
        void remove();
    }

    @BeforeEach
    void listen() {
        removeAllTokens();
        logged = LoggedMessages.of(FirstAdmin.class);
    }

    @AfterEach
    void removeTokens() {
        logged.close();
        removeAllTokens();
    }

    private void removeAllTokens() {
        store.inTransaction(tables -> {
            tables.table(Everybody.class).remove();
            return null;
        });
    }

    @Test
    void theFirstStartPrintsAWorkingAdminToken() {
        FirstAdmin admin = start();

        assertThat(admin.hasPrintedToken()).isTrue();
        assertThat(printedSecrets()).hasSize(1);
        AccessToken token = store.read(tables -> tables.table(AccessTokens.class)
                        .ofSecret(new Secret(printedSecrets().get(0)).digest()))
                .orElseThrow();
        assertThat(token.name()).isEqualTo("first admin");
        assertThat(token.grants()).containsExactly(Grant.ADMIN);
    }

    @Test
    void laterStartsPrintNothing() {
        start();
        FirstAdmin later = start();

        assertThat(later.hasPrintedToken()).isFalse();
        assertThat(printedSecrets()).hasSize(1);
        assertThat(tokens()).hasSize(1);
    }

    @Test
    void ofInstancesThatStartAtOnceOneMakesTheToken() throws Exception {
        Concurrently.run(4, number -> {
            start();
            return number;
        });

        assertThat(printedSecrets()).hasSize(1);
        assertThat(tokens()).hasSize(1);
    }

    @Test
    void whereAnAdminEverHadATokenNoneIsMadeAnew() {
        store.inTransaction(tables -> {
            Caller admin = new Caller("admin", Set.of(Grant.ADMIN));
            IssuedToken issued = issuing.issue(
                    tables,
                    admin,
                    new TokenTerms("Ada", Optional.empty(), Optional.empty(), Set.of(Grant.ADMIN), Optional.empty()));
            issuing.revoke(tables, admin, issued.token().id());
            return null;
        });

        start();

        assertThat(printedSecrets()).isEmpty();
    }

    @Test
    void aConfiguredTokenIsEnough() {
        start(Optional.of("0123456789abcdef"));

        assertThat(printedSecrets()).isEmpty();
        assertThat(tokens()).isEmpty();
    }

    @Test
    void aConfiguredTokenThatCouldBeGuessedStopsTheStart() {
        assertThatThrownBy(() -> start(Optional.of("0123456789abcde")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("dragoman.admin-token has 15 characters")
                .hasMessageNotContaining("0123456789");
        assertThatThrownBy(() -> start(Optional.of("0123456789 abcdef"))).isInstanceOf(ConfigurationException.class);
        assertThatCode(() -> start(Optional.of("0123456789+/abcd="))).doesNotThrowAnyException();
    }

    private FirstAdmin start() {
        return start(Optional.empty());
    }

    private FirstAdmin start(Optional<String> configured) {
        FirstAdmin admin = new FirstAdmin(new Settings(configured, 20), store, issuing);
        admin.onStart(new StartupEvent());
        return admin;
    }

    private List<AccessToken> tokens() {
        return store.read(tables -> tables.table(AccessTokens.class).all());
    }

    /** What the service has logged. */
    private List<String> printedSecrets() {
        return logged.all().stream()
                .flatMap(message -> SECRET.matcher(message).results())
                .map(MatchResult::group)
                .toList();
    }
}
