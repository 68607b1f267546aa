package dev.dragoman.releasing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Grant;
import dev.dragoman.drafting.RecordStorage;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.releasing.request.RequestedEdition;
import dev.dragoman.releasing.review.ReviewStatus;
import dev.dragoman.releasing.review.Reviewing;
import dev.dragoman.releasing.terms.ReleaseTerms;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.Translating;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.evidence.Author;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people of an office that writes, translates, reviews and releases. */
@Singleton
@Unremovable
public class Pressroom {

    public static final Caller TRANSLATOR = person("Keiko", "translator");
    public static final Caller REVIEWER = person("Hans", "reviewer");
    public static final Caller PUBLISHER = person("Ines", "publisher");

    private final Store store;
    private final RecordStorage recording;
    private final Translating translating;
    private final Reviewing reviewing;
    private final Releasing releasing;

    private final FindingMessages messages;
    private final JointPublishing publishing;
    private final Event<WriteCommitted> committed;

    Pressroom(
            Store store,
            RecordStorage recording,
            Translating translating,
            Reviewing reviewing,
            Releasing releasing,
            FindingMessages messages,
            JointPublishing publishing,
            Event<WriteCommitted> committed) {
        this.store = store;
        this.recording = recording;
        this.translating = translating;
        this.reviewing = reviewing;
        this.releasing = releasing;
        this.messages = messages;
        this.publishing = publishing;
        this.committed = committed;
    }

    /** Does what is due by another clock than the office's own. */
    public Scheduling schedulingBy(Clock clock) {
        return new Scheduling(store, publishing, releasing, clock, committed);
    }

    public static Caller person(String name, String... grants) {
        return new Caller(name, Arrays.stream(grants).map(Grant::parse).collect(Collectors.toSet()));
    }

    /** Stores the next revision of a statement, of which nothing is public yet. */
    public Revision write(String slug, String body) {
        return writeFile(slug, SampleRecords.file(body));
    }

    /** Stores the next revision of a record, of which nothing is public yet. */
    public Revision writeFile(String slug, String file) {
        return store.inTransaction(
                tables -> recording.store(tables, SampleRecords.read(slug, file), Origin.UPLOAD, Optional.of("Ada")));
    }

    /** Stores a draft that translates all of the newest revision. */
    public BundleVersion translate(String slug, String locale) {
        return translate(slug, revision -> SampleBundles.of(revision.record(), locale));
    }

    /** Stores a draft that translates all of the newest revision, each unit in a state of its own. */
    public BundleVersion translate(String slug, String locale, Function<Unit, UnitState> state) {
        return translate(
                slug,
                revision -> SampleBundles.of(
                        revision.record(),
                        locale,
                        revision.record().units().stream()
                                .map(unit -> new Target(
                                        unit.id(),
                                        locale + " " + unit.source(),
                                        state.apply(unit),
                                        Optional.empty(),
                                        unit.source()))
                                .toList()));
    }

    /** Stores a draft for the newest revision. */
    public BundleVersion translate(String slug, Function<Revision, Bundle> bundle) {
        return store.inTransaction(tables -> {
            Revision newest = tables.table(Revisions.class).newest(slug).orElseThrow();
            return translating.store(
                    tables,
                    bundle.apply(newest),
                    newest.number(),
                    Origin.UPLOAD,
                    Optional.of(new Author(TRANSLATOR.name(), TRANSLATOR.displayName())));
        });
    }

    public void submit(String slug, String locale) {
        review(slug, locale, TRANSLATOR, ReviewAction.SUBMIT, Optional.empty());
    }

    /** Takes the newest version from draft to approved. */
    public void approve(String slug, String locale) {
        submit(slug, locale);
        review(slug, locale, REVIEWER, ReviewAction.APPROVE, Optional.empty());
    }

    public ReviewStatus review(String slug, String locale, Caller caller, ReviewAction act, Optional<String> comment) {
        return store.inTransaction(tables -> reviewing.review(
                tables, caller, new Slug(slug), LanguageTag.parse(locale), act, comment, newest -> {}));
    }

    /** Translates all of the newest revision and has it approved. */
    public void translateAndApprove(String slug, String... locales) {
        for (String locale : locales) {
            translate(slug, locale);
            approve(slug, locale);
        }
    }

    /** Releases a record in these locales at once. */
    public Release release(String slug, String... locales) {
        return release(Weight.MAJOR, slug, locales);
    }

    public Release release(Weight weight, String slug, String... locales) {
        return make(PUBLISHER, request(weight, Optional.empty(), slug, locales));
    }

    /** Schedules a release of a record in these locales. */
    public Release schedule(String at, String slug, String... locales) {
        return make(PUBLISHER, request(Weight.MAJOR, Optional.of(ZonedMoment.parse(at)), slug, locales));
    }

    public Release make(Caller caller, ReleaseRequest request) {
        return store.inTransaction(tables -> releasing.make(tables, caller, request, messages.inEnglish()))
                .release();
    }

    public static ReleaseRequest request(Weight weight, Optional<ZonedMoment> at, String slug, String... locales) {
        List<RequestedEdition> editions = Arrays.stream(locales)
                .map(locale -> RequestedEdition.of(new EditionKey(new Slug(slug), LanguageTag.parse(locale))))
                .toList();
        return new ReleaseRequest(editions, at, new ReleaseTerms(weight, Optional.of("A note")));
    }

    <T> T read(Function<Tables, T> query) {
        return store.read(query);
    }

    /** The public editions, as {@code ja 2 of revision 3 version 1}. */
    public List<String> shown(String slug) {
        return store.read(tables -> tables.table(Editions.class).newestOfEachLocale(slug)).stream()
                .map(edition -> edition.locale() + " " + edition.number() + " of revision " + edition.revision()
                        + edition.bundleVersion()
                                .map(version -> " version " + version)
                                .orElse(""))
                .toList();
    }

    public Edition shown(String slug, String locale) {
        return store.read(tables -> tables.table(Editions.class).publicIn(slug, locale))
                .orElseThrow();
    }
}
