package dev.dragoman.proofs.statement;

import dev.dragoman.editions.Edition;
import dev.dragoman.records.names.FormerSlugs;
import dev.dragoman.storage.Tables;
import java.util.Optional;

/** Makes statements from the store. */
public final class Statements {

    private Statements() {}

    /** The present slug of a record. */
    static String present(Tables tables, String slug) {
        return tables.table(FormerSlugs.class).present(slug).orElse(slug);
    }

    /**
     * The bytes of a statement that was signed, made again from what the store holds now; they are the same unless the store
     * was tampered with.
     *
     * @return empty if what it is about is not in the store
     */
    public static Optional<byte[]> again(Tables tables, SignedStatement signed) {
        SignedStatements statements = tables.table(SignedStatements.class);
        return statements
                .act(signed.seq())
                .filter(act -> act.kind().filter(signed.kind()::equals).isPresent()
                        && act.slug().equals(signed.signedSlug())
                        && act.locale().equals(signed.locale())
                        && act.edition() == signed.edition())
                .flatMap(act -> make(
                        tables,
                        act,
                        signed.slug(),
                        statements.digest(
                                signed.slug(),
                                signed.locale(),
                                signed.kind().equals(SignedStatement.EDITION)
                                        ? signed.edition() - 1
                                        : signed.edition()),
                        signed.beforeSigning() == 1));
    }

    /**
     * The bytes of the statement about an act.
     *
     * @param present the present slug of the record
     * @param related the digest of the statement about the edition before, or for a withdrawal about the edition itself
     * @return empty if there is none about such acts, or if its edition is not in the store
     */
    static Optional<byte[]> make(
            Tables tables, PublicAct act, String present, Optional<String> related, boolean beforeSigning) {
        Optional<FrozenEditions.Row> row =
                tables.table(FrozenEditions.class).find(present, act.locale(), act.edition());
        return act.kind()
                .flatMap(kind -> row.map(of -> kind.equals(SignedStatement.WITHDRAWAL)
                        ? WithdrawalStatement.of(act, related, beforeSigning)
                        : edition(of.edition(), of.frozen(), act, related, beforeSigning)));
    }

    private static byte[] edition(
            Edition edition, FrozenEdition frozen, PublicAct act, Optional<String> previous, boolean beforeSigning) {
        return EditionStatement.of(edition, frozen, act.slug(), previous, beforeSigning);
    }
}
