package dev.dragoman.proofs.verification;

import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Changes stored bytes as somebody with access to the database would. */
public interface TamperRows {

    /** Returns the number of rows that were changed. */
    @SqlUpdate("<change>")
    int tamper(@Define String change);
}
