package dev.dragoman.proofs.statement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.json.Digest;
import dev.dragoman.proofs.keys.Ed25519;
import dev.dragoman.proofs.keys.SigningKey;
import dev.dragoman.proofs.keys.SigningKeys;
import dev.dragoman.proofs.log.TransparencyLog;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.releasing.renaming.Renaming;
import dev.dragoman.storage.StatementLog;
import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.archive.StoreBackup;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.EdECPrivateKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The background task that signs, over the service's own store. */
@QuarkusTest
class SigningTest {

    private static final int RECORDS = 12;

    @Inject
    Store store;

    @Inject
    Signing signing;

    @Inject
    SigningKeys keys;

    @Inject
    TransparencyLog log;

    @Inject
    StorageConfig storage;

    @Inject
    Clock clock;

    @Inject
    Newsroom newsroom;

    @Inject
    Renaming renaming;

    @Inject
    StatementLog statements;

    @TempDir
    Path folder;

    @Test
    void severalInstancesSignEachActOnceInTheOrderOfTheChangeLog() {
        List<String> slugs = Stream.generate(newsroom::newSlug).limit(RECORDS).toList();
        List<Signing> instances =
                Stream.generate(() -> new Signing(store, keys, log)).limit(3).toList();

        CompletableFuture<?>[] others = instances.stream()
                .map(instance -> CompletableFuture.runAsync(() -> signAll(instance, slugs)))
                .toArray(CompletableFuture[]::new);
        slugs.forEach(slug ->
                newsroom.release(slug, Newsroom.statement("Several", "Proofs", "2024-01-01", "Text of " + slug)));
        CompletableFuture.allOf(others).join();

        List<SignedStatement> statements = all().stream()
                .filter(statement -> slugs.contains(statement.slug()))
                .toList();
        assertThat(statements).extracting(SignedStatement::slug).containsExactlyElementsOf(slugs);
        assertThat(statements).extracting(SignedStatement::logIndex).isSorted().doesNotHaveDuplicates();
        assertThat(statements)
                .allSatisfy(statement -> assertThat(store.read(tables -> log.proof(tables, statement.logIndex()))
                                .text())
                        .contains(Base64.getEncoder().encodeToString(statement.entry())));
    }

    @Test
    void anInterruptedTransactionStoresNothingAndIsRepeatedAsAWhole() {
        String slug = newsroom.newSlug();
        // It takes the place of the next acts, so that their transaction fails when the log was appended to already.
        List<Long> taken = store.inTransaction(tables -> {
            long last = tables.table(SignedStatements.class).progress().lastSeq();
            List<Long> next = List.of(last + 1, last + 2, last + 3);
            next.forEach(seq -> tables.table(RevokedRows.class).occupy(seq, -seq));
            return next;
        });
        try {
            newsroom.release(slug, Newsroom.statement("Interrupted", "Proofs", "2024-01-01", "Text."));
            assertThatThrownBy(() -> signAll(new Signing(store, keys, log), List.of(slug)))
                    .isInstanceOf(RuntimeException.class);

            assertThat(find(slug)).isEmpty();
            assertThat(progress().signedSeq()).isLessThan(taken.get(0));
        } finally {
            store.inTransaction(tables -> {
                taken.forEach(tables.table(RevokedRows.class)::vacate);
                return true;
            });
        }
        signAll(signing, List.of(slug));

        assertThat(find(slug)).isPresent();
    }

    @Test
    void aRecordThatIsRenamedWhileItsEditionIsLookedForIsSignedUnderItsNewName() {
        String slug = newsroom.newSlug();
        String renamed = slug + "-renamed";
        AtomicBoolean toBeRenamed = new AtomicBoolean(true);
        // The round, whoever does it, knows the present slug already, and now looks for the edition.
        statements.before(statement -> {
            if (statement.getRenderedSql().contains("frozen_revision_digest")
                    && statement.getBinding().toString().contains(slug)
                    && toBeRenamed.getAndSet(false)) {
                CompletableFuture.runAsync(() -> rename(slug, renamed)).join();
            }
        });
        try {
            newsroom.release(slug, Newsroom.statement("Renamed", "Proofs", "2024-01-01", "Text."));
            while (toBeRenamed.get() && find(slug).isEmpty()) {
                signing.next();
            }
        } finally {
            statements.before(statement -> {});
        }

        long last = progress().lastSeq();
        while (progress().signedSeq() < last) {
            signing.next();
        }

        assertThat(find(renamed))
                .hasValueSatisfying(signed -> assertThat(signed.signedSlug()).isEqualTo(slug));
        assertThat(find(slug)).isEmpty();
    }

    private void rename(String from, String to) {
        store.inTransaction(tables -> renaming.rename(
                tables, Pressroom.person("Petra", "publisher"), new Slug(from), new Slug(to), newest -> {}));
    }

    private SigningProgress progress() {
        return store.read(tables -> tables.table(SignedStatements.class).progress());
    }

    /** As background tasks do, until all is signed, whoever did it. */
    private void signAll(Signing instance, List<String> slugs) {
        while (slugs.stream().anyMatch(slug -> find(slug).isEmpty())) {
            instance.next();
        }
    }

    @Test
    void aStatementIsTheSameWhenItIsMadeAgain() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Again", "Proofs", "2024-01-01", "Text."));
        newsroom.release(slug, Newsroom.statement("And again", "Proofs", "2024-01-01", "Text."));
        signAll(signing, List.of(slug));

        List<SignedStatement> statements =
                all().stream().filter(of -> of.slug().equals(slug)).toList();

        assertThat(statements).hasSizeGreaterThanOrEqualTo(1).allSatisfy(statement -> {
            Optional<byte[]> again = store.read(tables -> Statements.again(tables, statement));
            assertThat(again).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(statement.bytes()));
            assertThat(statement.sha256())
                    .isEqualTo(Digest.of(statement.bytes()).hex());
        });
    }

    @Test
    void whatBecamePublicWhileSigningWasDisabledIsMarkedWhenItBegins() {
        SigningProgress after = store.inRolledBackTransaction(tables -> {
            SignedStatements statements = tables.table(SignedStatements.class);
            statements.stop();
            statements.begin();
            return statements.progress();
        });
        SigningProgress unchanged = store.inRolledBackTransaction(tables -> {
            SignedStatements statements = tables.table(SignedStatements.class);
            statements.begin();
            return statements.progress();
        });

        assertThat(after.beganSeq()).isEqualTo(after.lastSeq()).isPositive();
        assertThat(unchanged.beganSeq()).isZero();
    }

    @Test
    void thePrivateKeyIsInNoBackupAndNotInTheDatabase() throws IOException {
        SigningKey key = keys.current();
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Backup", "Proofs", "2024-01-01", "Text."));
        signAll(signing, List.of(slug));
        byte[] seed = ((EdECPrivateKey) key.privateKey()).getBytes().orElseThrow();
        byte[] encoded = key.privateKey().getEncoded();
        List<String> secrets = List.of(
                new String(seed, ISO_8859_1),
                HexFormat.of().formatHex(seed),
                Base64.getEncoder().encodeToString(seed),
                Base64.getEncoder().encodeToString(encoded),
                Base64.getUrlEncoder().withoutPadding().encodeToString(seed));

        Path backup = folder.resolve("backup");
        new StoreBackup(storage, clock).backup(backup);
        String content = Files.readString(backup, ISO_8859_1);
        List<String> columns =
                new ArrayList<>(keys.all().stream().map(Object::toString).toList());
        columns.add(key.toString());

        assertThat(content).isNotEmpty().doesNotContain(secrets);
        assertThat(String.join("\n", columns)).contains(key.kid()).doesNotContain(secrets);
    }

    @Test
    void whatARevokedKeySignedIsSignedAgain() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Revoked", "Proofs", "2024-01-01", "Text."));
        signAll(signing, List.of(slug));
        SignedStatement before = find(slug).orElseThrow();
        KeyPair compromised = Ed25519.generate();
        String kid = Ed25519.thumbprint(compromised.getPublic());
        store.inTransaction(tables -> {
            tables.table(RevokedRows.class).add(kid, Ed25519.encoded(compromised.getPublic()));
            return tables.table(RevokedRows.class).resign(before.seq(), kid);
        });

        while (signing.nextOfRevokedKeys()) {
            assertThat(find(slug)).isPresent();
        }

        SignedStatement after = find(slug).orElseThrow();
        assertThat(after.kid()).isEqualTo(keys.current().kid());
        assertThat(after.logIndex()).isGreaterThan(before.logIndex());
        assertThat(after.bytes()).isEqualTo(before.bytes());
        assertThat(Ed25519.verify(
                        keys.current().publicKey(),
                        after.bytes(),
                        Base64.getUrlDecoder().decode(after.signature())))
                .isTrue();
    }

    private Optional<SignedStatement> find(String slug) {
        return store.read(tables -> tables.table(SignedStatements.class).find(slug, "en", 1, SignedStatement.EDITION));
    }

    private List<SignedStatement> all() {
        List<SignedStatement> all = new ArrayList<>();
        List<SignedStatement> page = page(0);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page(page.get(page.size() - 1).seq());
        }
        return all;
    }

    private List<SignedStatement> page(long seq) {
        return store.read(tables -> tables.table(SignedStatements.class).after(seq, 500));
    }
}
