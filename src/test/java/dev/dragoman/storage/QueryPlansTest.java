package dev.dragoman.storage;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.dragoman.TableInterfaces;
import dev.dragoman.editions.Listings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;

/** The database's plan of every query: each finds its rows by an index, so that none takes longer as the store grows. */
@QuarkusTest
class QueryPlansTest {

    /**
     * People, their tokens and sessions, and webhooks are few, and these queries are about all of them; the check of
     * everything that was signed reads everything; a replay is asked for by an administrator. The
     * sitemap is of all records: it counts them in an index that has nothing else. The board searches a row for each record.
     * Versions of glossaries are few: one for each upload by an administrator. So are the keys that editions are signed with.
     * The page of the translation memory counts its pairs in an index; its files are few, and its queue is empty but for moments.
     */
    private static final Set<String> OF_WHOLE_TABLES = Set.of(
            "AccessTokens.admins",
            "AccessTokens.all",
            "BoardRows.page",
            "BoardRows.topics",
            "BrowserSessions.ofPeople",
            "ChangeLog.lastSeqBefore",
            "GlossaryVersions.count",
            "GlossaryVersions.newest",
            "ImportRuns.all",
            "KeyRows.all",
            "People.all",
            "SignedStatements.ofRevokedKeys",
            "MemoryImports.withoutPairs",
            "MemoryPairs.counts",
            "MemoryQueue.first",
            "PublicPages.ofRecords",
            "PublicPages.records",
            "ProofRows.entries",
            "ProofRows.entriesWithoutStatement",
            "ProofRows.lastSlug",
            "ProofRows.nodes",
            "ProofRows.standing",
            "ProofRows.unsignedActs",
            "ProofRows.unsignedEditions",
            "WaitingRows.toBegin",
            "Webhooks.all",
            "Webhooks.enabled",
            "Webhooks.disabled");

    private static final Map<String, String> LISTS = Map.of(
            "newest", "listing_newest",
            "newestOfKind", "listing_of_kind",
            "newestOfTopic", "listing_of_topic",
            "newestOfKindAndTopic", "listing_of_kind_and_topic",
            "locales", "listing_of_locale");

    private static final Pattern NAMED_TABLE =
            Pattern.compile("\\b(?:from|join) (\\w+)(?: as)?(?: (?!where|join|left|on|order|group|limit)(\\w+))?");
    private static final Pattern LIST = Pattern.compile("\\(<\\w+>\\)");
    private static final Pattern DEFINED = Pattern.compile("<\\w+>");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):\\w+(?:\\.\\w+)?");
    private static final String POSTGRESQL_NODE = "\n *(?:->|InitPlan|SubPlan|CTE) *";

    @Inject
    Store store;

    @Test
    void noQueryReadsAWholeTable() throws SQLException {
        Map<String, String> queries = queries();
        List<String> tables = store.jdbi().withHandle(QueryPlansTest::sqliteTables);

        Map<String, List<String>> scans = new TreeMap<>();
        plans(queries).forEach((query, plan) -> {
            List<String> scanned =
                    TestStore.isPostgresql() ? postgresqlScans(plan) : sqliteScans(plan, queries.get(query), tables);
            if (!scanned.isEmpty() && !OF_WHOLE_TABLES.contains(query)) {
                scans.put(query, scanned);
            }
        });

        assertThat(scans).isEmpty();
    }

    @Test
    void everyListHasAnIndexInItsOrder() throws SQLException {
        Map<String, String> plans = plans(queries());

        LISTS.forEach((query, index) -> assertThat(plans.get(Listings.class.getSimpleName() + "." + query))
                .containsPattern("\\b" + index + "\\b"));
    }

    private static Map<String, String> queries() {
        return TableInterfaces.all().stream()
                .filter(QueryPlansTest::isPlanned)
                .flatMap(table -> Arrays.stream(table.reflect().getMethods()))
                .filter(method -> method.isAnnotationPresent(SqlQuery.class))
                .collect(toMap(
                        QueryPlansTest::name,
                        method -> method.getAnnotation(SqlQuery.class).value().replaceAll("\\s+", " "),
                        (one, other) -> one));
    }

    /** On PostgreSQL only what public reads consist of: how it plans depends on the number of rows, and others have few. */
    private static boolean isPlanned(JavaClass table) {
        return TestStore.isPostgresql()
                ? table.getPackageName().equals(Listings.class.getPackageName())
                : !table.getSimpleName().startsWith("Postgresql");
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private Map<String, String> plans(Map<String, String> queries) throws SQLException {
        return store.jdbi().<Map<String, String>, SQLException>withHandle(handle -> {
            Map<String, String> plans = new TreeMap<>();
            handle.begin();
            try {
                if (TestStore.isPostgresql()) {
                    makeRecordsMany(handle);
                }
                for (Map.Entry<String, String> query : queries.entrySet()) {
                    plans.put(query.getKey(), plan(handle, query.getValue()));
                }
            } finally {
                handle.rollback();
            }
            return plans;
        });
    }

    /** PostgreSQL plans by statistics, and reads a table of few rows as a whole. */
    private static void makeRecordsMany(Handle handle) {
        handle.execute("set local enable_seqscan = off");
        handle.execute("insert into record select 'test-' || i, '' from generate_series(1, 3000) i");
        handle.execute("insert into revision (slug, number, digest, content, origin, stored_at)"
                + " select 'test-' || i, 1, '', '', '', '' from generate_series(1, 3000) i");
        handle.execute("insert into edition (slug, locale, number, revision, authority, released_at)"
                + " select 'test-' || i, l, 1, 1, '', '' from generate_series(1, 3000) i,"
                + " unnest(array['en', 'de', 'fr', 'ja', 'ko', 'uk', 'ar', 'es']) l");
        handle.execute("insert into listing"
                + " (slug, locale, edition, canonical, kind, topic_key, issued, title, authority)"
                + " select e.slug, e.locale, 1, case e.locale when 'en' then 1 else 0 end,"
                + " case length(e.slug) % 2 when 0 then 'READOUT' else 'STATEMENT' end, right(e.slug, 2),"
                + " cast(date '2000-01-01' + cast(substr(e.slug, 6) as integer) as text), '', ''"
                + " from edition e where e.slug ~ '^test-[0-9]+$'");
        handle.execute(
                "insert into change_log select 1000000 + i, '', '', 'test-1', 'en', 1 from generate_series(1, 3000) i");
        List.of("record", "revision", "edition", "listing", "change_log")
                .forEach(table -> handle.execute("analyze " + table));
    }

    /** Without Jdbi, which wants values of the parameters. */
    private static String plan(Handle handle, String sql) throws SQLException {
        // PostgreSQL sees from a null that there is nothing to find; a quoted literal can be of any type.
        String value = TestStore.isPostgresql() ? "'1'" : "?";
        String explain = TestStore.isPostgresql() ? "explain " : "explain query plan ";
        String lists = LIST.matcher(sql).replaceAll("(" + value + ")");
        String explained = explain
                + PARAMETER.matcher(DEFINED.matcher(lists).replaceAll("")).replaceAll(value);
        try (Statement plain = handle.getConnection().createStatement();
                ResultSet rows = plain.executeQuery(explained)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(TestStore.isPostgresql() ? "QUERY PLAN" : "detail"));
            }
            return String.join("\n", lines);
        }
    }

    private static List<String> sqliteTables(Handle handle) {
        return TestStore.isPostgresql()
                ? List.of()
                : handle.createQuery("select name from sqlite_master where type = 'table'")
                        .mapTo(String.class)
                        .list();
    }

    /** What reads all rows of a table, or of an index; a plan names tables by their alias. */
    private static List<String> sqliteScans(String plan, String sql, List<String> tables) {
        Map<String, String> named = NAMED_TABLE
                .matcher(sql)
                .results()
                .collect(toMap(QueryPlansTest::alias, table -> table.group(1), (one, other) -> one));
        return plan.lines()
                .filter(line -> (line.startsWith("SCAN ") && !line.contains("VIRTUAL TABLE INDEX"))
                        || line.contains("AUTOMATIC"))
                .filter(line -> tables.contains(named.getOrDefault(line.split(" ", -1)[1], line.split(" ", -1)[1])))
                .toList();
    }

    private static String alias(MatchResult table) {
        return table.group(2) == null ? table.group(1) : table.group(2);
    }

    /** What reads all rows of a table, or of an index; the first row of an index is not all. */
    private static List<String> postgresqlScans(String plan) {
        List<String> nodes = List.of(plan.split(POSTGRESQL_NODE));
        return IntStream.range(0, nodes.size())
                .filter(i -> isScan(nodes.get(i)))
                .filter(i -> i == 0
                        || !nodes.get(i - 1).startsWith("Limit")
                        || nodes.get(i).contains("Filter:"))
                .mapToObj(i -> nodes.get(i).replaceAll("\\s+", " "))
                .toList();
    }

    private static boolean isScan(String node) {
        return node.contains("Seq Scan on") || (node.matches("(?s).*Index.* Scan.*") && !node.contains("Index Cond:"));
    }
}
