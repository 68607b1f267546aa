package dev.dragoman.proofs.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.json.Digest;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.proofs.keys.SigningKey;
import dev.dragoman.proofs.keys.SigningKeys;
import dev.dragoman.proofs.log.TransparencyLog;
import dev.dragoman.storage.CompressedText;
import dev.dragoman.storage.DatabaseKind;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Signs what was published and withdrawn, in the order of the change log. Statements and signatures are made before the
 * transaction that stores them, so that other writers wait for a few inserts only. Of several instances that sign the same acts, one
 * succeeds.
 */
@Singleton
public class Signing {

    private static final Logger LOG = Logger.getLogger(Signing.class);

    /** Acts per transaction. */
    private static final int BATCH = 25;

    private final Store store;
    private final SigningKeys keys;
    private final TransparencyLog log;

    Signing(Store store, SigningKeys keys, TransparencyLog log) {
        this.store = store;
        this.keys = keys;
        this.log = log;
    }

    /** Makes the key known; if signing was disabled, what is public by now was so before signing. */
    void begin() {
        keys.current();
        if (progress().stopped() == 1) {
            store.inTransaction(tables -> tables.table(SignedStatements.class).begin());
        }
    }

    /** Notes that signing is disabled. */
    void stop() {
        if (progress().stopped() == 0) {
            store.inTransaction(tables -> tables.table(SignedStatements.class).stop());
        }
    }

    private SigningProgress progress() {
        return store.read(tables -> tables.table(SignedStatements.class).progress());
    }

    /**
     * Signs the next acts that are not signed yet.
     *
     * @return whether there may be more
     */
    public boolean next() {
        SigningProgress progress = progress();
        if (progress.signedSeq() >= progress.lastSeq()) {
            return false;
        }
        List<PublicAct> acts =
                store.read(tables -> tables.table(SignedStatements.class).acts(progress.signedSeq(), BATCH));
        if (acts.isEmpty()) {
            return false;
        }
        SigningKey key = keys.current();
        Round round = store.read(tables -> sign(tables, acts, progress.beganSeq(), key));
        long last = acts.get(acts.size() - 1).seq();
        try {
            return store.inTransaction(tables -> add(tables, progress.signedSeq(), last, round, key));
        } catch (RecordInUse e) {
            LOG.debug("Signing: a record is being changed or was renamed; its acts are signed after that");
            return false;
        }
    }

    private boolean add(Tables tables, long from, long to, Round round, SigningKey key) {
        SignedStatements statements = tables.table(SignedStatements.class);
        if (statements.moveTo(from, to) == 0) {
            return true;
        }
        requireSameSlugs(tables, round);
        List<SignedStatement> signed = round.signed();
        if (!signed.isEmpty()) {
            lock(tables, signed);
            long index = append(tables, key, signed);
            for (SignedStatement statement : signed) {
                statements.add(statement.withLogIndex(index));
                index++;
            }
            keys.used(tables, key);
        }
        return true;
    }

    /**
     * Signs again what revoked keys have signed.
     *
     * @return whether there may be more
     */
    public boolean nextOfRevokedKeys() {
        List<SignedStatement> revoked =
                store.read(tables -> tables.table(SignedStatements.class).ofRevokedKeys(BATCH));
        if (revoked.isEmpty()) {
            return false;
        }
        SigningKey key = keys.current();
        List<SignedStatement> again =
                revoked.stream().map(statement -> signed(statement, key)).toList();
        return store.inTransaction(tables -> {
            SignedStatements statements = tables.table(SignedStatements.class);
            // Queues behind other instances; where one has done the same, the rows have another key already.
            SigningProgress progress = statements.progress();
            statements.moveTo(progress.signedSeq(), progress.signedSeq());
            List<SignedStatement> left = statements.ofRevokedKeys(BATCH);
            if (!left.stream()
                    .map(SignedStatement::seq)
                    .toList()
                    .equals(revoked.stream().map(SignedStatement::seq).toList())) {
                return true;
            }
            long index = append(tables, key, again);
            for (int i = 0; i < again.size(); i++) {
                SignedStatement statement = again.get(i);
                statements.signAgain(
                        statement.seq(), revoked.get(i).kid(), key.kid(), statement.signature(), index + i);
            }
            keys.used(tables, key);
            return true;
        });
    }

    /** A record that was renamed while its edition was looked for only seems to lack it. */
    private static void requireSameSlugs(Tables tables, Round round) {
        round.missing().forEach((slug, present) -> {
            if (!Statements.present(tables, slug).equals(present)) {
                throw new RecordInUse();
            }
        });
    }

    private static Round sign(Tables tables, List<PublicAct> acts, long began, SigningKey key) {
        SignedStatements statements = tables.table(SignedStatements.class);
        List<SignedStatement> signed = new ArrayList<>();
        Map<String, String> missing = new HashMap<>();
        Map<String, String> digests = new HashMap<>();
        for (PublicAct act : acts) {
            Optional<String> kind = act.kind();
            if (kind.isEmpty()) {
                continue;
            }
            String slug = Statements.present(tables, act.slug());
            boolean withdrawal = kind.get().equals(SignedStatement.WITHDRAWAL);
            int related = withdrawal ? act.edition() : act.edition() - 1;
            Optional<String> digest = Optional.ofNullable(digests.get(name(slug, act.locale(), related)))
                    .or(() -> statements.digest(slug, act.locale(), related));
            boolean before = act.seq() <= began;
            Optional<byte[]> bytes = make(tables, act, slug, digest, before);
            if (bytes.isPresent()) {
                SignedStatement statement = statement(act, kind.get(), slug, bytes.get(), before);
                if (!withdrawal) {
                    digests.put(name(slug, act.locale(), act.edition()), statement.sha256());
                }
                signed.add(signed(statement, key));
            } else {
                missing.put(act.slug(), slug);
            }
        }
        return new Round(signed, missing);
    }

    /**
     * What was signed, not stored yet.
     *
     * @param missing the records of acts about which nothing can be stated: their slugs in the change log, and those at which they
     *     were looked for
     */
    private record Round(List<SignedStatement> signed, Map<String, String> missing) {}

    /** One act that nothing can be stated about must not keep all later ones unsigned. */
    private static Optional<byte[]> make(
            Tables tables, PublicAct act, String slug, Optional<String> digest, boolean before) {
        try {
            Optional<byte[]> bytes = Statements.make(tables, act, slug, digest, before);
            if (bytes.isEmpty()) {
                LOG.warnf("Signing: the edition of entry %d of the change log is not in the store", act.seq());
            }
            return bytes;
        } catch (IllegalStateException | IllegalArgumentException | ProblemException e) {
            LOG.errorf(e, "Signing: nothing can be stated about entry %d of the change log", act.seq());
            return Optional.empty();
        }
    }

    private static String name(String slug, String locale, int edition) {
        return slug + " " + locale + " " + edition;
    }

    private static SignedStatement statement(
            PublicAct act, String kind, String slug, byte[] bytes, boolean beforeSigning) {
        return new SignedStatement(
                act.seq(),
                kind,
                slug,
                act.locale(),
                act.edition(),
                act.slug(),
                CompressedText.pack(new String(bytes, UTF_8)),
                Digest.of(bytes).hex(),
                "",
                "",
                beforeSigning ? 1 : 0,
                0);
    }

    private static SignedStatement signed(SignedStatement of, SigningKey key) {
        String signature = Base64.getUrlEncoder().withoutPadding().encodeToString(key.sign(of.bytes()));
        return of.withSignature(key.kid(), signature);
    }

    private static void lock(Tables tables, List<SignedStatement> signed) {
        List<String> slugs =
                signed.stream().map(SignedStatement::slug).distinct().toList();
        String lock = tables.database() == DatabaseKind.POSTGRESQL ? "for no key update skip locked" : "";
        if (tables.table(SignedStatements.class).lock(slugs, lock).size() < slugs.size()) {
            throw new RecordInUse();
        }
    }

    private long append(Tables tables, SigningKey key, List<SignedStatement> signed) {
        return log.append(
                tables, key, signed.stream().map(SignedStatement::entry).toList());
    }

    /** A record has another slug than when its statement was made, or somebody is just changing it. */
    private static final class RecordInUse extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
