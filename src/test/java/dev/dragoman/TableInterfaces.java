package dev.dragoman;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables, by their Jdbi interfaces. */
public final class TableInterfaces {

    private TableInterfaces() {}

    public static List<JavaClass> all() {
        return in(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.dragoman"));
    }

    static List<JavaClass> in(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.getMethods().stream()
                        .anyMatch(method ->
                                method.isAnnotatedWith(SqlQuery.class) || method.isAnnotatedWith(SqlUpdate.class)))
                .toList();
    }
}
