package dev.dragoman.proofs.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The checkpoints of the log, and what witnesses have signed; rows are only ever added. */
@RegisterConstructorMapper(LogCheckpoint.class)
public interface LogCheckpoints {

    @SqlUpdate("insert into log_checkpoint (size, note, signed_at) values (:size, :note, :signedAt)")
    void add(long size, String note, Instant signedAt);

    /** The newest one, which covers all entries. */
    @SqlQuery("""
            select size, note
            from log_checkpoint
            where size = (select size from log_head where id = 1)
            """)
    Optional<LogCheckpoint> newest();

    /** The one of a size. */
    @SqlQuery("select size, note from log_checkpoint where size = :size")
    Optional<LogCheckpoint> find(long size);

    /** The newest one that a witness has signed, 0 if there is none. */
    @SqlQuery("select coalesce(max(size), 0) from log_cosignature")
    long cosignedSize();

    /** The witnesses' signatures under the checkpoint of a size, each as name, space and Base64. */
    @SqlQuery("select signature from log_cosignature where size = :size order by witness")
    List<String> cosignatures(long size);

    /** Keeps a witness's signature; the first one under a checkpoint remains. */
    @SqlUpdate("""
            insert into log_cosignature (size, witness, signature, received_at)
            values (:size, :witness, :signature, :receivedAt)
            on conflict (size, witness) do nothing
            """)
    void cosign(long size, String witness, String signature, Instant receivedAt);
}
