package dev.dragoman;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.dragoman.access.Audit;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.Listings;
import dev.dragoman.records.Block;
import dev.dragoman.records.Inline;
import dev.dragoman.startup.Main;
import dev.dragoman.storage.Store;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;

/** The structure that the architecture promises. */
class ArchitectureTest {

    private static final String ROOT = "dev.dragoman.";

    /** A package imports only from levels below its own. */
    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("problem", 0),
            Map.entry("storage", 0),
            Map.entry("csv", 1),
            Map.entry("json", 1),
            Map.entry("locales", 1),
            Map.entry("times", 1),
            Map.entry("settings", 1),
            Map.entry("background", 2),
            Map.entry("http", 2),
            Map.entry("records", 3),
            Map.entry("access", 3),
            Map.entry("translation", 4),
            Map.entry("quality", 5),
            Map.entry("bundles", 6),
            Map.entry("editions", 6),
            Map.entry("drafting", 7),
            Map.entry("releasing", 7),
            Map.entry("rendering", 7),
            Map.entry("webhooks", 7),
            Map.entry("mail", 7),
            Map.entry("machine", 7),
            Map.entry("memory", 7),
            Map.entry("proofs", 7),
            Map.entry("delivery", 8),
            Map.entry("mcp", 8),
            Map.entry("desk", 8),
            Map.entry("editing", 8),
            Map.entry("errors", 8),
            Map.entry("operations", 8),
            Map.entry("startup", 8));

    private static final long MAX_FILES = 25;

    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void everyMigrationHasANumberOfItsOwn() throws IOException {
        Path folder = Path.of("src", "main", "resources", "db", "migration");
        for (String database : List.of("sqlite", "postgresql")) {
            List<String> numbers = new ArrayList<>();
            for (String part : List.of("common", database)) {
                try (Stream<Path> scripts = Files.list(folder.resolve(part))) {
                    scripts.forEach(script ->
                            numbers.add(script.getFileName().toString().replaceFirst("__.*", "")));
                }
            }

            assertThat(numbers).as(database).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyPackageHasItsLevel() {
        classes()
                .that()
                .doNotHaveSimpleName("package-info")
                .should(satisfy("be in a package that has a level", (type, events) -> {
                    if (!LEVELS.containsKey(packageOf(type))) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no known package"));
                    }
                }))
                .check(MAIN);
    }

    @Test
    void packagesImportOnlyFromLevelsBelowTheirOwn() {
        classes()
                .should(satisfy("depend on levels below their own", (type, events) -> {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        if (!isAllowed(packageOf(type), packageOf(dependency.getTargetClass()))) {
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                        }
                    }
                }))
                .check(MAIN);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.dragoman.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void subPackagesAreFreeOfCycles() {
        // A page of a record contains its JSON-LD, and a page of a withdrawn record both.
        slices().matching("dev.dragoman.(**)")
                .that(DescribedPredicate.describe(
                        "are not of rendering", slice -> !slice.getNamePart(1).startsWith("rendering")))
                .should()
                .beFreeOfCycles()
                .check(MAIN);
    }

    @Test
    void theFormatsOfBundlesKnowNothingOfOneAnother() {
        for (String format : Set.of("json", "po", "xliff")) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "bundles." + format + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(ROOT + "bundles.*..")
                            .and(DescribedPredicate.not(resideInAPackage(ROOT + "bundles." + format + ".."))))
                    .check(MAIN);
        }
    }

    @Test
    void everyPackageIsInTheTableOfTheContributingPage() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("CONTRIBUTING.md"));

        assertThat(LEVELS).allSatisfy((name, level) -> assertThat(rows)
                .anySatisfy(row -> assertThat(row).startsWith("| " + level + " | `" + name + "` |")));
    }

    @Test
    void everySubPackageIsInTheRowOfItsPackage() throws IOException {
        Path root = Path.of("src", "main", "java", "dev", "dragoman");
        List<String> rows = Files.readAllLines(Path.of("CONTRIBUTING.md"));
        List<Path> subPackages = new ArrayList<>();
        for (String name : LEVELS.keySet()) {
            try (Stream<Path> folders = Files.list(root.resolve(name))) {
                folders.filter(Files::isDirectory).forEach(subPackages::add);
            }
        }

        assertThat(subPackages).allSatisfy(folder -> assertThat(rows)
                .filteredOn(row -> row.contains("| `" + folder.getParent().getFileName() + "` |"))
                .singleElement()
                .asString()
                .contains("`" + folder.getFileName() + "`"));
    }

    @Test
    void aPackageWithManyFilesHasSubPackages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Map<Path, Long> counts = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(groupingBy(Path::getParent, counting()));

            assertThat(counts).allSatisfy((folder, count) -> assertThat(count).isLessThanOrEqualTo(MAX_FILES));
        }
    }

    @Test
    void nothingDependsOnWhatFacesReadersEditorsAndOperators() {
        for (String top : Set.of("delivery", "desk", "editing", "errors", "mcp", "operations", "startup")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + top + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + top + "..")
                    .check(MAIN);
        }
    }

    @Test
    void sqlIsKnownToTablesAndStorageOnly() {
        noClasses()
                .that(DescribedPredicate.not(
                        resideInAnyPackage(ROOT + "storage..").or(new IsTable())))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "io.agroal..", "org.flywaydb..")
                .check(MAIN);
    }

    @Test
    void domainRecordsImportOnlyJavaAndOurOwnPackages() {
        classes()
                .that()
                .resideInAnyPackage(
                        ROOT + "records..",
                        ROOT + "translation..",
                        ROOT + "editions..",
                        ROOT + "releasing..",
                        ROOT + "times..",
                        ROOT + "problem..")
                .and(new IsValue())
                // What it holds is a statement about ICU's data.
                .and()
                .doNotHaveSimpleName("ZoneDataVersions")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.dragoman..")
                .check(MAIN);
    }

    @Test
    void nothingIsPublishedPastTheReleaseGate() {
        // JointPublishing takes a ReleaseGate.CheckedSelection, whose constructor is private to the gate.
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "releasing.Publishing")
                .should()
                .callMethodWhere(target(name("add")).and(target(owner(Editions.class))))
                .orShould()
                .callMethodWhere(target(name("put")).and(target(owner(Listings.class))))
                .check(MAIN);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "releasing.JointPublishing")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + "releasing.Publishing")
                .should()
                .callMethodWhere(target(owner(ROOT + "releasing.Publishing")))
                .check(MAIN);
    }

    @Test
    void noResourceHoldsATransactionOfItsOwn() {
        // Whoever writes beside editing/WriteTransaction writes in dry runs too.
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .callMethodWhere(target(name("inTransaction")).and(target(owner(Store.class))))
                .check(MAIN);
    }

    @Test
    void resourcesWriteThroughActsAlone() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .callMethodWhere(target(annotatedWith(SqlUpdate.class)))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Audit.class)
                .check(MAIN);
    }

    @Test
    void writesMarkTheRequestObjectAsContext() {
        assertThat(MAIN.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(PUT.class) || method.isAnnotatedWith(POST.class))
                        .flatMap(method -> method.getParameters().stream())
                        .filter(parameter -> parameter.getRawType().isEquivalentTo(HttpServerRequest.class))
                        .filter(parameter -> !parameter.isAnnotatedWith(Context.class)))
                .as("or the OpenAPI scanner takes it for the body, and warns in every build")
                .isEmpty();
    }

    @Test
    void renderingKnowsNoHttp() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "rendering..",
                        ROOT + "bundles..",
                        ROOT + "editions..",
                        ROOT + "releasing..",
                        ROOT + "records..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "org.jboss.resteasy..")
                .check(MAIN);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveNameMatching(".*(Manager|Helpers?|Utils?|Impl|Dto|DTO|Abstract[A-Z]\\w*)$")
                .orShould()
                .haveNameMatching(".*[.$]Base[A-Z]\\w*$")
                .check(MAIN);
    }

    @Test
    void noRecordHasMoreThanTwelveComponents() {
        List<String> wide = MAIN.stream()
                .filter(JavaClass::isRecord)
                .map(JavaClass::reflect)
                .filter(record -> record.getRecordComponents().length > 12)
                .map(Class::getName)
                .toList();

        assertThat(wide).isEmpty();
    }

    @Test
    void anInterfaceWithOneImplementationIsATable() {
        classes()
                .that()
                .areInterfaces()
                .and(DescribedPredicate.not(new IsTable()))
                .should(satisfy("have none or several implementations", (type, events) -> {
                    if (type.getAllSubclasses().size() == 1) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " has one implementation"));
                    }
                }))
                .check(MAIN);
    }

    @Test
    void workOnTheTimerIsRepeatedWhateverItThrows() {
        // A task that throws once is never run again, and one that runs once loses its work in an outage.
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "background..")
                .should()
                .callMethodWhere(target(name("schedule")
                                .or(name("scheduleWithFixedDelay"))
                                .or(name("scheduleAtFixedRate"))
                                .or(name("execute"))
                                .or(name("submit")))
                        .and(target(owner(ScheduledExecutorService.class))))
                .check(MAIN);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses().should().callMethodWhere(new AsksForNow()).check(MAIN);
        noClasses()
                .that()
                .doNotHaveSimpleName("ClockProducer")
                .should()
                .callMethodWhere(
                        target(name("systemUTC").or(name("systemDefaultZone")).or(name("system")))
                                .and(target(owner(Clock.class))))
                .check(MAIN);
    }

    @Test
    void cellsOfCsvFilesAreWrittenSafelyForSpreadsheets() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.siegmar.fastcsv.writer..")
                .because("csv/CsvCell writes cells that no spreadsheet program reads as formulas")
                .check(MAIN);
    }

    @Test
    void nobodyWritesToStandardStreamsOrJavasOwnLogging() {
        // Main says what is wrong with the settings before there is a log.
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should(ACCESS_STANDARD_STREAMS)
                .check(MAIN);
        noClasses().should(USE_JAVA_UTIL_LOGGING).check(MAIN);
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .check(MAIN);
    }

    private static boolean isAllowed(String from, String to) {
        return from.equals(to) || !LEVELS.containsKey(to) || LEVELS.get(to) < LEVELS.getOrDefault(from, 0);
    }

    /** The part of a package's name after {@code dev.dragoman.}, or what is no package of ours. */
    private static String packageOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).replaceFirst("\\..*", "") : name;
    }

    private static ArchCondition<JavaClass> satisfy(String words, Check check) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.check(type, events);
            }
        };
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.properties.HasOwner<JavaClass>> owner(
            Class<?> type) {
        return owner(type.getName());
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.properties.HasOwner<JavaClass>> owner(
            String type) {
        return DescribedPredicate.describe(
                "of " + type, member -> member.getOwner().getName().equals(type));
    }

    /** What a condition looks at. */
    private interface Check {

        void check(JavaClass type, ConditionEvents events);
    }

    /** A Jdbi interface, or what is nested in one. */
    private static final class IsTable extends DescribedPredicate<JavaClass> {

        IsTable() {
            super("are tables");
        }

        @Override
        public boolean test(JavaClass type) {
            JavaClass outermost = type;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            return outermost.isInterface()
                    && outermost.getMethods().stream()
                            .anyMatch(method ->
                                    method.isAnnotatedWith(SqlQuery.class) || method.isAnnotatedWith(SqlUpdate.class));
        }
    }

    /** A record, an enum, or one of the sealed interfaces over records. */
    private static final class IsValue extends DescribedPredicate<JavaClass> {

        IsValue() {
            super("are values");
        }

        @Override
        public boolean test(JavaClass type) {
            return type.isRecord()
                    || type.isEnum()
                    || type.isEquivalentTo(Block.class)
                    || type.isEquivalentTo(Inline.class);
        }
    }

    /** A call that asks the machine for the time instead of the clock. */
    private static final class AsksForNow extends DescribedPredicate<JavaCall<?>> {

        AsksForNow() {
            super("ask for the time without the clock");
        }

        @Override
        public boolean test(JavaCall<?> call) {
            String owner = call.getTargetOwner().getName();
            String method = call.getTarget().getName();
            return switch (method) {
                case "now" ->
                    owner.startsWith("java.time.")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
                case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
                case "getInstance" -> owner.equals("java.util.Calendar");
                default -> false;
            };
        }
    }
}
