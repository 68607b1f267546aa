package dev.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Concurrently;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service without a configured admin keeps its last one. */
@QuarkusTest
class LastAdminTest {

    private static final Set<Grant> ADMIN = Set.of(Grant.ADMIN);
    private static final Set<Grant> AUTHOR = Set.of(new Grant(Role.AUTHOR, Optional.empty()));
    private static final Caller ADA = new Caller("test-ada", ADMIN);
    private static final Caller BOB = new Caller("test-bob", ADMIN);

    @Inject
    Store store;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    private TokenIssuing issuing;

    /** A store with the tokens of this test alone. */
    interface Everybody {

        @SqlUpdate("delete from access_token")
        void remove();
    }

    @BeforeEach
    void nobody() {
        issuing = new TokenIssuing(audit, new LastAdmin(new Settings(Optional.empty(), 20), clock), clock);
        remove();
    }

    @AfterEach
    void remove() {
        store.inTransaction(tables -> {
            tables.table(Everybody.class).remove();
            return true;
        });
    }

    @Test
    void theLastAdminKeepsTheirTokenAndTheirRole() {
        String ada = issue(ADA.name(), ADMIN);
        issue(BOB.name(), AUTHOR);

        assertDeclined(() -> revoke(ADA, ada));
        assertDeclined(() -> change(ADA, ada, AUTHOR));

        assertThat(token(ada).revokedAt()).isEmpty();
        assertThat(token(ada).grants()).isEqualTo(ADMIN);
    }

    @Test
    void oneOfTwoAdminsCanGo() {
        String ada = issue(ADA.name(), ADMIN);
        issue(BOB.name(), ADMIN);

        revoke(ADA, ada);

        assertThat(token(ada).revokedAt()).isPresent();
    }

    @Test
    void anAdminWhoSignsInAtTheIssuerMayRevokeTheLastToken() {
        String ada = issue(ADA.name(), ADMIN);

        revoke(new Caller("test-of-the-issuer", ADMIN), ada);

        assertThat(token(ada).revokedAt()).isPresent();
    }

    @Test
    void ofTwoAdminsWhoRevokeEachOtherAtOnceOneStays() throws Exception {
        String ada = issue(ADA.name(), ADMIN);
        String bob = issue(BOB.name(), ADMIN);

        Concurrently.run(2, number -> {
            try {
                if (number == 0) {
                    revoke(ADA, bob);
                } else {
                    revoke(BOB, ada);
                }
            } catch (ProblemException declined) {
                assertThat(declined.members()).containsKey("lastAdmin");
            }
            return number;
        });

        assertThat(List.of(token(ada), token(bob)))
                .filteredOn(token -> token.revokedAt().isEmpty())
                .hasSize(1);
    }

    private static void assertDeclined(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(ProblemException.class, declined -> {
            assertThat(declined.code()).isEqualTo(ProblemCode.WRONG_STATE);
            assertThat(declined.members()).containsEntry("lastAdmin", true);
        });
    }

    private String issue(String name, Set<Grant> grants) {
        TokenTerms terms = new TokenTerms(name, Optional.empty(), Optional.empty(), grants, Optional.empty());
        return store.inTransaction(tables -> issuing.issue(tables, ADA, terms))
                .token()
                .id();
    }

    private void revoke(Caller caller, String id) {
        store.inTransaction(tables -> {
            issuing.revoke(tables, caller, id);
            return true;
        });
    }

    private void change(Caller caller, String id, Set<Grant> grants) {
        store.inTransaction(tables -> {
            issuing.changeGrants(tables, caller, id, grants);
            return true;
        });
    }

    private AccessToken token(String id) {
        return store.read(tables -> issuing.find(tables, id));
    }
}
