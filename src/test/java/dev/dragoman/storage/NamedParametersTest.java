package dev.dragoman.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedParametersTest {

    @ParameterizedTest
    @MethodSource("statements")
    @ValueSource(
            strings = {
                "select 1",
                "select ':no' from t where a = :a and b = 'it''s :no' and c = :c1",
                "select x::text from t where y = :y::integer",
                "(:a, :b),(:__in_0,:__in_1)"
            })
    void parametersAreFoundWhereJdbiFindsThem(String sql) {
        ParsedSql expected = new ColonPrefixSqlParser().parse(sql, null);

        assertThat(NamedParameters.parse(sql)).isEqualTo(expected);
    }

    @Test
    void thereAreStatements() {
        assertThat(statements()).hasSizeGreaterThan(40).anyMatch(sql -> sql.contains(":slug"));
    }

    private static List<String> statements() {
        return new ClassFileImporter()
                .importPath(Path.of("target", "classes")).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(NamedParametersTest::statement)
                        .toList();
    }

    private static Stream<String> statement(JavaMethod method) {
        return Stream.concat(
                method.tryGetAnnotationOfType(SqlQuery.class).map(SqlQuery::value).stream(),
                method.tryGetAnnotationOfType(SqlUpdate.class).map(SqlUpdate::value).stream());
    }
}
