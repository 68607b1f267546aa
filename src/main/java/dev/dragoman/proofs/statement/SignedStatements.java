package dev.dragoman.proofs.statement;

import dev.dragoman.editions.EditionColumns;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The signed statements, and how far signing has come in the change log. */
@RegisterColumnMapperFactory(EditionColumns.class)
@RegisterConstructorMapper(SignedStatement.class)
@RegisterConstructorMapper(PublicAct.class)
@RegisterConstructorMapper(SigningProgress.class)
public interface SignedStatements {

    @SqlUpdate("""
            insert into signed_statement (
                seq, kind, slug, locale, edition, signed_slug, statement, sha256, kid, signature, before_signing, log_index)
            values (
                :seq, :kind, :slug, :locale, :edition, :signedSlug, :statement, :sha256, :kid, :signature,
                :beforeSigning, :logIndex)
            """)
    void add(@BindMethods SignedStatement statement);

    /** The newest statement about an edition, of one kind. */
    @SqlQuery("""
            select seq, kind, slug, locale, edition, signed_slug, statement, sha256, kid, signature, before_signing,
                   log_index
            from signed_statement
            where slug = :slug and locale = :locale and edition = :edition and kind = :kind
            order by seq desc
            limit 1
            """)
    Optional<SignedStatement> find(String slug, String locale, int edition, String kind);

    /** The digest of the statement about an edition. */
    @SqlQuery("""
            select sha256
            from signed_statement
            where slug = :slug and locale = :locale and edition = :edition and kind = 'edition'
            order by seq desc
            limit 1
            """)
    Optional<String> digest(String slug, String locale, int edition);

    /** The statements after an act, in their order. */
    @SqlQuery("""
            select seq, kind, slug, locale, edition, signed_slug, statement, sha256, kid, signature, before_signing,
                   log_index
            from signed_statement
            where seq > :seq
            order by seq
            limit :limit
            """)
    List<SignedStatement> after(long seq, int limit);

    /** The first statements that keys have signed which were revoked later. */
    @SqlQuery("""
            select s.seq, s.kind, s.slug, s.locale, s.edition, s.signed_slug, s.statement, s.sha256, s.kid, s.signature,
                   s.before_signing, s.log_index
            from signing_key k
            join signed_statement s on s.kid = k.kid
            where k.revoked_at is not null
            order by s.seq
            limit :limit
            """)
    List<SignedStatement> ofRevokedKeys(int limit);

    /** Gives a statement the signature of another key, unless another instance has done so. */
    @SqlUpdate("""
            update signed_statement
            set kid = :kid, signature = :signature, log_index = :logIndex
            where seq = :seq and kid = :revoked
            """)
    int signAgain(long seq, String revoked, String kid, String signature, long logIndex);

    @SqlQuery("""
            select p.signed_seq, p.began_seq, p.stopped, c.seq as last_seq
            from signing_progress p
            join change_counter c on c.id = p.id
            where p.id = 1
            """)
    SigningProgress progress();

    /** Moves on, unless another instance has signed these acts; the row stays locked until the transaction ends. */
    @SqlUpdate("update signing_progress set signed_seq = :to where id = 1 and signed_seq = :from")
    int moveTo(long from, long to);

    /** What is public now was public before signing began, if it was disabled until now. */
    @SqlUpdate("""
            update signing_progress
            set began_seq = (select seq from change_counter where id = 1), stopped = 0
            where id = 1 and stopped = 1
            """)
    int begin();

    @SqlUpdate("update signing_progress set stopped = 1 where id = 1 and stopped = 0")
    int stop();

    /** The acts after a number, in their order. */
    @SqlQuery("""
            select seq, happened_at, act, slug, locale, edition, withdrawal
            from change_log
            where seq > :seq
            order by seq
            limit :limit
            """)
    List<PublicAct> acts(long seq, int limit);

    @SqlQuery("select seq, happened_at, act, slug, locale, edition, withdrawal from change_log where seq = :seq")
    Optional<PublicAct> act(long seq);

    /**
     * Locks records until the transaction ends, so that they are not renamed.
     *
     * @param lock how the database is told to; it must not wait, since other writers lock records in other orders
     * @return those that are there under these slugs, and not locked by others
     */
    @SqlQuery("select slug from record where slug in (<slugs>) order by slug <lock>")
    List<String> lock(@BindList List<String> slugs, @Define String lock);
}
