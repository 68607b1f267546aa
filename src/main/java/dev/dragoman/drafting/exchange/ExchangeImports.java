package dev.dragoman.drafting.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The zip files that people have uploaded, and their files. */
@RegisterConstructorMapper(ExchangeImport.class)
@RegisterConstructorMapper(ImportedFile.class)
public interface ExchangeImports {

    @SqlUpdate("""
            insert into exchange_import (id, owner, file_name, state, lease_until, created_at, file)
            values (:id, :owner, :fileName, :state, :leaseUntil, :createdAt, :file)
            """)
    void add(
            String id, String owner, String fileName, String state, Instant leaseUntil, Instant createdAt, byte[] file);

    @SqlUpdate("""
            insert into exchange_file (import_id, number, path, state, version, revision, report)
            values (:importId, :number, :path, :state, :version, :revision, :report)
            """)
    void addFile(String importId, int number, String path, String state, int version, int revision, String report);

    /** A person's own import. */
    @SqlQuery("""
            select id, owner, file_name, state, lease_until, created_at
            from exchange_import
            where id = :id and owner = :owner
            """)
    Optional<ExchangeImport> find(String id, String owner);

    /** A person's own imports, newest first. */
    @SqlQuery("""
            select id, owner, file_name, state, lease_until, created_at
            from exchange_import
            where owner = :owner
            order by created_at desc, id
            """)
    List<ExchangeImport> of(String owner);

    @SqlQuery("select file from exchange_import where id = :id")
    Optional<byte[]> content(String id);

    /** The files of an import, in the order of the zip file. */
    @SqlQuery("""
            select number, path, state, version, revision, report
            from exchange_file
            where import_id = :id
            order by number
            """)
    List<ImportedFile> files(String id);

    /** What becomes of a file; what has been taken or refused stays so. */
    @SqlUpdate("""
            update exchange_file
            set state = :state, version = :version, revision = :revision, report = :report
            where import_id = :id and number = :number and state in ('WAITING', 'READY')
            """)
    void setFile(String id, int number, String state, int version, int revision, String report);

    /** Sets the state, if it is as expected; 0 if it is not. */
    @SqlUpdate("""
            update exchange_import set state = :next, lease_until = :leaseUntil where id = :id and state = :state
            """)
    int setState(String id, String state, String next, Instant leaseUntil);

    @SqlUpdate("update exchange_import set lease_until = :leaseUntil where id = :id")
    void renew(String id, Instant leaseUntil);

    /** Renews a lease that has run out; 0 if somebody else has. */
    @SqlUpdate("update exchange_import set lease_until = :leaseUntil where id = :id and lease_until <= :now")
    int takeOver(String id, Instant now, Instant leaseUntil);

    @SqlUpdate("delete from exchange_file where import_id = :id")
    void deleteFiles(String id);

    @SqlUpdate("delete from exchange_import where id = :id")
    void delete(String id);

    /** The imports of everybody that are older. */
    @SqlQuery("select id from exchange_import where created_at <= :before")
    List<String> older(Instant before);
}
