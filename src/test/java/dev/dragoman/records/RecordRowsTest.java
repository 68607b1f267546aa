package dev.dragoman.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
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

        @SqlUpdate("insert into record (slug, stored_at) values (:slug, '2026-11-28T00:00:00Z')")
        void addRecord(String slug);

        @SqlUpdate("""
                insert into mail_message (id, recipient, kind, actor, slug, locale, queued_at, state, attempts, due_at)
                values ('message of ' || :slug, 'keiko', 'ASSIGNED', 'admin', :slug, 'ja', 0, 'SENT', 1, 0)
                """)
        void addMessage(String slug);

        @SqlQuery("select id from mail_message where slug = :slug")
        List<String> messages(String slug);

        default Set<String> primaryKey(String table) {
            try (ResultSet columns = getHandle().getConnection().getMetaData().getPrimaryKeys(null, null, table)) {
                Set<String> key = new TreeSet<>();
                while (columns.next()) {
                    key.add(columns.getString("COLUMN_NAME"));
                }
                return key;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

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
    void rowsAreCopiedUnlessTheirKeyIsWithoutTheSlug() {
        List<String> without = store.read(all -> RecordRows.TABLES.stream()
                .filter(table -> !all.table(Catalogue.class).primaryKey(table).contains("slug"))
                .toList());

        assertThat(without).containsExactlyInAnyOrderElementsOf(RecordRows.CHANGED_IN_PLACE);
    }

    @Test
    void aRecordThatPeopleWereToldOfByEmailIsRenamed() {
        String from = "test-rows-" + UUID.randomUUID();
        String to = "test-rows-" + UUID.randomUUID();

        List<String> messages = store.inRolledBackTransaction(all -> {
            Catalogue catalogue = all.table(Catalogue.class);
            catalogue.addRecord(from);
            catalogue.addRecord(to);
            catalogue.addMessage(from);
            RecordRows.rename(all, from, to);
            assertThat(catalogue.messages(from)).isEmpty();
            return catalogue.messages(to);
        });

        assertThat(messages).containsExactly("message of " + from);
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
