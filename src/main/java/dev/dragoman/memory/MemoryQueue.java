package dev.dragoman.memory;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Translations of which the memory has to be written again; triggers of the database add the rows. */
@RegisterConstructorMapper(MemoryQueue.Due.class)
public interface MemoryQueue {

    /** The first ones, in the order in which all writers lock records. */
    @SqlQuery("select record, locale from memory_due order by record, locale limit :limit")
    List<Due> first(int limit);

    @SqlUpdate("delete from memory_due where record = :record and locale = :locale")
    void remove(String record, String locale);

    /** Locks the row of a record until the transaction ends; 0 if there is no such record. */
    @SqlUpdate("update record as memory_record set slug = memory_record.slug where memory_record.slug = :record")
    int lock(String record);

    /**
     * A translation.
     *
     * @param record its slug
     */
    record Due(String record, String locale) {}
}
