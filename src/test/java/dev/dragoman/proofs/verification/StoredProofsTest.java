package dev.dragoman.proofs.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.proofs.statement.SignedStatements;
import dev.dragoman.proofs.statement.Signing;
import dev.dragoman.proofs.statement.SigningProgress;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that was signed, against a store that somebody has tampered with. */
@QuarkusTest
@TestProfile(StoredProofsTest.OnItsOwn.class)
class StoredProofsTest {

    /** A store without what other tests leave. */
    public static final class OnItsOwn implements QuarkusTestProfile {}

    private static final String SLUG = "tampered-record";

    @Inject
    Store store;

    @Inject
    Newsroom newsroom;

    @Inject
    Signing signing;

    @Inject
    Clock clock;

    @BeforeEach
    void everythingIsSigned() {
        if (store.read(tables -> tables.table(SignedStatements.class).digest(SLUG, "en", 2))
                .isEmpty()) {
            newsroom.release(
                    SLUG, Newsroom.statement("Trade talks", "Proofs", "2024-01-01", "They agreed.\n\nThey met again."));
            newsroom.translate(
                    SLUG, "gd", Map.of("title", "Malairt", "p1", "Dh’aontaich iad.", "p2", "Choinnich iad."));
            newsroom.amend(SLUG, "en", Weight.MINOR, Optional.of("A comma was added."), Optional.of("Ada"), Map.of());
            newsroom.withdraw(
                    SLUG,
                    "gd",
                    new Withdrawal(
                            WithdrawalMode.WITHDRAWN,
                            Optional.of("Withdrawn by mistake."),
                            Optional.empty(),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS),
                            Optional.empty()));
        }
        while (isToBeSigned()) {
            signing.next();
        }
    }

    private boolean isToBeSigned() {
        SigningProgress progress =
                store.read(tables -> tables.table(SignedStatements.class).progress());
        return progress.signedSeq() < progress.lastSeq();
    }

    @Test
    void aStoreThatNobodyHasTouchedIsSound() {
        List<String> faults = new ArrayList<>();

        long statements = store.read(tables -> StoredProofs.check(tables, faults::add));

        assertThat(faults).isEmpty();
        assertThat(statements).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aChangedTextIsFound() {
        assertThat(after("update revision set content = replace(content, 'They agreed', 'They argued') where slug = '"
                        + SLUG + "'"))
                .anyMatch(fault -> fault.contains("its blocks differs"));
        assertThat(after("update bundle_version set content = replace(content, 'aontaich', 'aontaixh') where slug = '"
                        + SLUG + "'"))
                .anyMatch(fault -> fault.contains(" in gd, edition 1") && fault.contains("its blocks differs"));
    }

    @Test
    void aChangedOrderOfTheTextIsFound() {
        assertThat(after("update revision set content = replace(replace(replace(content, 'They agreed.', '@'),"
                        + " 'They met again.', 'They agreed.'), '@', 'They met again.') where slug = '" + SLUG + "'"))
                .anyMatch(fault -> fault.contains("its blocks differs"));
    }

    @Test
    void aChangedTimeNoteAuthorityOrNameIsFound() {
        String edition = " where slug = '" + SLUG + "' and locale = 'en' and number = 2";
        for (String change : List.of(
                "released_at = '2020-01-01T00:00:00.000000000Z'",
                "note = 'Nothing was changed.'",
                "authority = 'OFFICIAL'",
                "weight = 'MAJOR'",
                "reviewer_name = 'Bob'",
                "release_id = 'other'",
                "evidence = '{}'")) {
            assertThat(after("update edition set " + change + edition))
                    .as(change)
                    .anyMatch(fault -> fault.contains(SLUG + " in en, edition 2"));
        }
        assertThat(after("update revision set digest = '" + "0".repeat(64) + "' where slug = '" + SLUG + "'"))
                .anyMatch(fault -> fault.contains("its digests differs"));
    }

    @Test
    void aForgedOrRemovedEditionOrActIsFound() {
        assertThat(after(
                        "insert into edition (slug, locale, number, revision, bundle_version, authority, released_at, weight,"
                                + " unit_weights, notices, evidence) select slug, locale, 9, revision, bundle_version, authority,"
                                + " released_at, weight, unit_weights, notices, evidence from edition where slug = '"
                                + SLUG
                                + "' and locale = 'en' and number = 2"))
                .anyMatch(fault -> fault.equals(SLUG + " in en, edition 9 has no signed statement"));
        assertThat(after("delete from signed_statement where slug = '" + SLUG + "' and kind = 'withdrawal'"))
                .anyMatch(fault -> fault.contains("There is no signed statement of the withdrawal"))
                .anyMatch(fault -> fault.contains("is about a statement that the store does not have"));
        assertThat(after("update change_log set edition = 1 where slug = '" + SLUG
                        + "' and locale = 'en' and edition = 2"))
                .anyMatch(fault -> fault.contains("is about something that is not in the store"));
    }

    @Test
    void aWithdrawalThatIsUndoneOrChangedIsFound() {
        String version = " where slug = '" + SLUG + "' and locale = 'gd'";
        assertThat(after("update listing set withdrawn = null, withdrawn_note = null, withdrawn_at = null" + version))
                .contains(SLUG + " in gd: it is shown as public, but was withdrawn");
        assertThat(after("update listing set withdrawn = 'GONE' where slug = '" + SLUG + "' and locale = 'en'"))
                .contains(SLUG + " in en: it is shown as withdrawn, but was not");
        assertThat(after("update change_log set happened_at = '2020-01-01T00:00:00.000000000Z'" + version
                        + " and act = 'withdrawal'"))
                .anyMatch(fault -> fault.startsWith("The statement of the withdrawal of " + SLUG));
    }

    @Test
    void aChangedStatementSignatureOrKeyIsFound() {
        String first = " where slug = '" + SLUG + "' and locale = 'en' and edition = 1";
        assertThat(after("update signed_statement set statement = statement || ' '" + first))
                .isNotEmpty();
        assertThat(after("update signed_statement set sha256 = '" + "0".repeat(64) + "'" + first))
                .anyMatch(fault -> fault.contains("its digest differs"));
        assertThat(after("update signed_statement set signature = '" + "A".repeat(86) + "'" + first))
                .anyMatch(fault -> fault.contains("does not have a right signature"));
        assertThat(after("update signed_statement set kid = 'other'" + first))
                .anyMatch(fault -> fault.contains("does not have a right signature"));
        assertThat(after("update signing_key set x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'"))
                .anyMatch(fault -> fault.contains("its fingerprint differs"));
    }

    @Test
    void aChangedOrReorderedLogIsFound() {
        assertThat(after("update log_node set hash = '" + "0".repeat(64) + "' where id = 1"))
                .contains("The hash 1 of the log is not that of its entries");
        assertThat(after("delete from log_node where id = 0")).anyMatch(fault -> fault.contains("hashes instead of"));
        assertThat(after(
                        "update log_entry set position = -1 where position = 0",
                        "update log_entry set position = 0 where position = 1",
                        "update log_entry set position = 1 where position = -1"))
                .anyMatch(fault -> fault.contains("is not in the log where it should be"))
                .anyMatch(fault -> fault.contains("is not that of its entries"));
        assertThat(after("delete from log_entry where position = (select max(position) from log_entry)"))
                .anyMatch(fault -> fault.startsWith("The log counts "));
        assertThat(after("update log_head set size = size - 1")).anyMatch(fault -> fault.startsWith("The log counts "));
        assertThat(after("update log_checkpoint set note = replace(note, '/log', '/lug')"))
                .anyMatch(fault -> fault.contains("is not signed by a key of this store"));
        assertThat(after("update log_checkpoint set note = 'lost'"))
                .anyMatch(fault -> fault.contains("cannot be read"));
    }

    /** The faults that are found after changes, which are undone. */
    private List<String> after(String... changes) {
        return store.inRolledBackTransaction(tables -> {
            for (String change : changes) {
                assertThat(tables.table(TamperRows.class).tamper(change))
                        .as(change)
                        .isPositive();
            }
            List<String> faults = new ArrayList<>();
            StoredProofs.check(tables, faults::add);
            return faults;
        });
    }
}
