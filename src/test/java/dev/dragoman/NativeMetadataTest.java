package dev.dragoman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.flywaydb.core.extensibility.ConfigurationExtension;
import org.flywaydb.core.extensibility.Plugin;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapper;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;

/** A native executable knows a table only if it is named in the metadata; a forgotten one would fail there alone. */
class NativeMetadataTest {

    private static final String METADATA = "/META-INF/native-image/dev.dragoman/dragoman/reachability-metadata.json";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.dragoman");

    @Test
    void everyTableIsKnownByItsMethods() throws IOException {
        Set<String> tables = tables();

        Set<String> named = reflection("type");

        assertThat(tables).isNotEmpty().isSubsetOf(named);
    }

    @Test
    void everyTableHasItsProxy() throws IOException {
        Set<String> tables = tables();

        Set<String> proxies = reflection("proxy");

        assertThat(proxies).isEqualTo(tables);
    }

    @Test
    void noTableAnswersEnumsWhichWouldBeReadByReflection() {
        List<String> answers = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(SqlQuery.class))
                .flatMap(method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(JavaClass::isEnum)
                        .map(answered -> method.getFullName() + ": " + answered.getName()))
                .toList();

        assertThat(answers).isEmpty();
    }

    @Test
    void everyRowMapperAndBoundRowIsKnown() throws IOException {
        Set<String> rows = classes.stream()
                .filter(type -> type.isAssignableTo(RowMapper.class) || isBound(type))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

        Set<String> named = reflection("type");

        assertThat(rows).isNotEmpty().isSubsetOf(named);
    }

    @Test
    void everyRecordOfARowIsKnownByItsComponents() throws IOException {
        Set<String> rows = classes.stream()
                .filter(JavaClass::isInterface)
                .flatMap(table -> Stream.concat(
                        Stream.of(table.reflect()),
                        Arrays.stream(table.reflect().getDeclaredMethods())))
                .flatMap(element -> Stream.of(
                                Arrays.stream(element.getAnnotationsByType(RegisterConstructorMapper.class))
                                        .map(RegisterConstructorMapper::value),
                                Arrays.stream(element.getAnnotationsByType(RegisterColumnMapperFactory.class))
                                        .map(RegisterColumnMapperFactory::value),
                                Arrays.stream(element.getAnnotationsByType(RegisterColumnMapper.class))
                                        .map(RegisterColumnMapper::value))
                        .flatMap(types -> types))
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> named = reflection("type");

        assertThat(rows).isNotEmpty().isSubsetOf(named);
    }

    @Test
    void everyRecordThatIsReadOrWrittenAsJsonIsKnownByItsComponents() throws IOException {
        Set<String> views = classes.stream()
                .filter(type -> type.isAnnotatedWith(RegisterForReflection.class))
                .flatMap(type -> Stream.concat(
                        Stream.of(type.reflect()),
                        Arrays.stream(type.getAnnotationOfType(RegisterForReflection.class)
                                .targets())))
                .filter(Class::isRecord)
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> named = reflection("type");

        assertThat(views).isNotEmpty().isSubsetOf(named);
    }

    @Test
    void whatFlywayReadsAsJsonOfItsSettingsIsKnown() throws IOException {
        Set<String> extensions = ServiceLoader.load(Plugin.class).stream()
                .map(ServiceLoader.Provider::type)
                .filter(ConfigurationExtension.class::isAssignableFrom)
                .flatMap(type -> Stream.concat(
                        // The interfaces carry the annotations that say what is no setting.
                        Stream.of(type, ConfigurationExtension.class, Plugin.class),
                        Arrays.stream(type.getDeclaredFields())
                                .map(Field::getType)
                                .filter(field -> field.getName().endsWith("Model"))))
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> named = reflection("type");

        assertThat(extensions).isNotEmpty().isSubsetOf(named);
    }

    private Set<String> tables() {
        return TableInterfaces.in(classes).stream()
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isBound(JavaClass type) {
        return classes.stream()
                .flatMap(table -> table.getMethods().stream())
                .flatMap(method -> method.getParameters().stream())
                .anyMatch(parameter -> parameter.isAnnotatedWith(BindMethods.class)
                        && parameter.getRawType().equals(type));
    }

    /** The types that are named as such ({@code type}) or of which a proxy is named ({@code proxy}). */
    private static Set<String> reflection(String kind) throws IOException {
        JsonNode metadata = new ObjectMapper()
                .readTree(new String(
                        NativeMetadataTest.class.getResourceAsStream(METADATA).readAllBytes(), UTF_8));
        return StreamSupport.stream(metadata.get("reflection").spliterator(), false)
                .map(entry -> entry.get("type"))
                .filter(type -> type.isTextual() == kind.equals("type"))
                .map(type -> type.isTextual()
                        ? type.asText()
                        : type.get("proxy").get(0).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
