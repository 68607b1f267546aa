package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.dragoman.drafting.RecordStorage;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionNotices;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.releasing.UncheckedPublishing;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.Translating;
import dev.dragoman.translation.UnitState;
import io.quarkus.arc.Unremovable;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Releases records of a test's own straight into the database, as another instance would. */
@Singleton
@Unremovable
public class Newsroom {

    private static final AtomicInteger LAST = new AtomicInteger();

    private final Store store;
    private final RecordStorage recording;
    private final Translating translating;
    private final UncheckedPublishing publishing;
    private final Clock clock;

    Newsroom(
            Store store,
            RecordStorage recording,
            Translating translating,
            UncheckedPublishing publishing,
            Clock clock) {
        this.store = store;
        this.recording = recording;
        this.translating = translating;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** A slug that no other test uses. */
    public String newSlug() {
        return "own-record-" + LAST.incrementAndGet();
    }

    /** Releases the next revision of a record in the canonical language. */
    public void release(String slug, String markdown) {
        store(slug, markdown);
        publish(slug, "en");
    }

    /** Releases the next translation of a record: the targets of some of its units, by id. */
    public void translate(String slug, String locale, Map<String, String> targets) {
        store(slug, locale, targets);
        publish(slug, locale);
    }

    /** Stores the next revision of a record, which nobody gets to see. */
    public void store(String slug, String markdown) {
        store.inTransaction(
                tables -> recording.store(tables, MarkdownReader.read(new Slug(slug), markdown), Origin.UPLOAD));
    }

    /** Stores the next translation of a record, which nobody gets to see. */
    public void store(String slug, String locale, Map<String, String> targets) {
        store(slug, locale, Authority.PROVISIONAL, targets);
    }

    public void store(String slug, String locale, Authority authority, Map<String, String> targets) {
        store.inTransaction(tables -> {
            Revision revision = tables.table(Revisions.class).newest(slug).orElseThrow();
            Map<String, Unit> units = revision.record().unitsById();
            List<Target> translated = targets.entrySet().stream()
                    .map(target -> new Target(
                            target.getKey(),
                            target.getValue(),
                            UnitState.TRANSLATED,
                            Optional.empty(),
                            units.get(target.getKey()).source()))
                    .toList();
            Bundle bundle = new Bundle(
                    new Slug(slug),
                    LanguageTag.parse(locale),
                    authority,
                    Provenance.UNKNOWN,
                    Bundle.byUnit(translated));
            return translating.store(tables, bundle, revision.number(), Origin.UPLOAD);
        });
    }

    /** Releases the newest revision of a record, in a language with its newest translation. */
    public void publish(String slug, String locale) {
        store.inTransaction(tables -> publishing.release(
                tables,
                tables.table(Revisions.class).newest(slug).orElseThrow(),
                tables.table(BundleVersions.class).newest(slug, locale)));
        awaitChanges();
    }

    /** Releases the next edition of a language version, of what is newest, as a release of the desk would. */
    public void amend(
            String slug,
            String locale,
            Weight weight,
            Optional<String> note,
            Optional<String> reviewer,
            Map<String, Weight> unitWeights) {
        store.inTransaction(tables -> {
            Edition before = tables.table(Editions.class).newest(slug, locale).orElseThrow();
            int number = before.number() + 1;
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            tables.table(Editions.class)
                    .add(
                            new Edition(
                                    new Slug(slug),
                                    LanguageTag.parse(locale),
                                    number,
                                    tables.table(Revisions.class)
                                            .newest(slug)
                                            .orElseThrow()
                                            .number(),
                                    tables.table(BundleVersions.class)
                                            .newest(slug, locale)
                                            .map(BundleVersion::number),
                                    before.authority(),
                                    now,
                                    weight,
                                    note,
                                    reviewer.map(name -> "token-of-" + name),
                                    reviewer,
                                    new UnitWeights(unitWeights)),
                            EditionNotices.NONE,
                            EditionEvidence.NONE,
                            Optional.empty());
            tables.table(DeskRows.class).show(slug, locale, number);
            ChangeLog log = tables.table(ChangeLog.class);
            log.add(log.nextSeq(), now, "release", slug, locale, number);
            return null;
        });
        awaitChanges();
    }

    /** Withdraws a language version. */
    public void withdraw(String slug, String locale, Withdrawal withdrawal) {
        store.inTransaction(tables -> {
            tables.table(DeskRows.class)
                    .withdraw(
                            slug,
                            locale,
                            withdrawal.mode().name(),
                            withdrawal.note(),
                            withdrawal.to().map(Slug::value),
                            withdrawal.at());
            int edition = tables.table(Editions.class)
                    .newest(slug, locale)
                    .orElseThrow()
                    .number();
            ChangeLog log = tables.table(ChangeLog.class);
            log.add(log.nextSeq(), withdrawal.at(), "withdrawal", slug, locale, edition);
            return null;
        });
        awaitChanges();
    }

    /** Schedules what is newest of language versions of records for one release. */
    public String schedule(Instant dueAt, Map<String, String> localesBySlug) {
        String id = "test-" + UUID.randomUUID();
        store.inTransaction(tables -> {
            DeskRows rows = tables.table(DeskRows.class);
            rows.schedule(id, dueAt.truncatedTo(ChronoUnit.SECONDS), clock.instant());
            localesBySlug.forEach((slug, locale) -> rows.scheduleEdition(
                    id,
                    slug,
                    locale,
                    tables.table(Revisions.class).newest(slug).orElseThrow().number(),
                    tables.table(BundleVersions.class).newest(slug, locale).map(BundleVersion::number)));
            return null;
        });
        awaitChanges();
        return id;
    }

    /** Calls a scheduled release off. */
    public void cancel(String release) {
        store.inTransaction(tables -> {
            DeskRows rows = tables.table(DeskRows.class);
            rows.unscheduleEditions(release);
            rows.unschedule(release);
            return null;
        });
        awaitChanges();
    }

    /**
     * Returns when every change so far is known to readers here: an instance looks for what others have changed after
     * every write at its own desk, be it one after which a record is as it was.
     */
    public void awaitChanges() {
        String address = "/api/records/" + Seeds.STATEMENT;
        String draft = desk().get(address + "/draft").asString();
        desk().header("If-Match", "*")
                .contentType("text/markdown;charset=UTF-8")
                .body(draft)
                .put(address)
                .then()
                .statusCode(200)
                .body("changed", equalTo(false));
    }

    private static RequestSpecification desk() {
        return given().header("Authorization", "Bearer test-admin-token");
    }

    /** A small record in the form of {@code en.md}. */
    public static String statement(String title, String topic, String issued, String text) {
        return """
                ---
                kind: statement
                title: %s
                topic: %s
                issued: %s
                ---

                %s
                """.formatted(title, topic, issued, text);
    }
}
