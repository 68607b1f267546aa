package dev.dragoman.proofs.log;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The hashes of the log's complete subtrees; rows are only ever added. */
@RegisterConstructorMapper(LogNode.class)
public interface LogNodes {

    @SqlUpdate("insert into log_node (id, hash) values (:id, :hash)")
    void add(long id, String hash);

    /** Those of these ids, in any order. */
    @SqlQuery("select id, hash from log_node where id in (<ids>)")
    List<LogNode> find(@BindList Collection<Long> ids);
}
