package dev.dragoman.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.sqlobject.SqlObject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordRowsTest {

    /** Tables with a slug that a renaming leaves, or that another class takes care of. */
    private static final Set<String> OTHERS =
            Set.of("record", "former_slug", "audit_entry", "change_log", "search_document", "webhook_delivery");

    @Inject
    Store store;

    /** The tables of the database. */
    interface Catalogue extends SqlObject {

        default Set<String> tablesWith(String column) {
            try (ResultSet columns = getHandle().getConnection().getMetaData().getColumns(null, null, "%", column)) {
                Set<String> tables = new TreeSet<>();
                while (columns.next()) {
                    tables.add(columns.getString("TABLE_NAME"));
                }
                return tables;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void everyTableThatNamesARecordIsRenamedAndDeletedWithIt() {
        Set<String> tables = store.read(all -> all.table(Catalogue.class).tablesWith("slug"));
        assertThat(tables).containsAll(RecordRows.TABLES);

        tables.removeAll(OTHERS);

        assertThat(tables)
                .as("a table with a column slug belongs into RecordRows.TABLES, behind those that it refers to")
                .containsExactlyInAnyOrderElementsOf(RecordRows.TABLES);
    }
}
