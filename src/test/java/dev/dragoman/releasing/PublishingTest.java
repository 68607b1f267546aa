package dev.dragoman.releasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.drafting.RecordStorage;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.Listing;
import dev.dragoman.editions.Listings;
import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.editions.changes.PublicChange;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Concurrently;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Translating;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class PublishingTest {

    private static final String SLUG = "test-publishing";

    @Inject
    Store store;

    @Inject
    RecordStorage recording;

    @Inject
    Translating translating;

    @Inject
    Publishing publishing;

    private long seqBefore;

    @BeforeEach
    void rememberTheLastChange() {
        seqBefore = lastSeq();
    }

    @Test
    void theFirstReleaseIsEditionOne() {
        Edition edition = release(SLUG, "Text\n");

        assertThat(edition.number()).isEqualTo(1);
        assertThat(edition.locale()).isEqualTo(LanguageTag.CANONICAL);
        assertThat(edition.revision()).isEqualTo(1);
        assertThat(edition.bundleVersion()).isEmpty();
        assertThat(edition.authority()).isEqualTo(Authority.AUTHENTIC);
        assertThat(newest("en")).hasValue(edition);
        assertThat(changes())
                .containsExactly(new PublicChange(
                        seqBefore + 1,
                        edition.releasedAt(),
                        "release",
                        new Slug(SLUG),
                        LanguageTag.CANONICAL,
                        1,
                        Optional.empty()));
    }

    @Test
    void releasingWhatIsPublicChangesNothing() {
        Edition first = release(SLUG, "Text\n");

        Edition again = release(SLUG, "Text\n");

        assertThat(again).isEqualTo(first);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void aNewRevisionIsTheNextEdition() {
        release(SLUG, "Text\n");

        Edition second = release(SLUG, "Another text\n");

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(changes()).extracting(PublicChange::edition).containsExactly(1, 2);
        assertThat(editions()).containsExactly(second);
    }

    @Test
    void eachLocaleHasItsOwnEditionsTheCanonicalOneFirst() {
        release(SLUG, "Text\n");
        release(SLUG, "Text\n", "fr");
        release(SLUG, "Text\n", "ar");
        release(SLUG, "Another text\n");
        Edition arabic = release(SLUG, "Another text\n", "ar");

        assertThat(editions())
                .extracting(edition -> edition.locale() + " " + edition.number() + " of revision " + edition.revision())
                .containsExactly("en 2 of revision 2", "ar 2 of revision 2", "fr 1 of revision 1");
        assertThat(arabic.bundleVersion()).hasValue(2);
        assertThat(arabic.authority()).isEqualTo(Authority.MACHINE);
    }

    @Test
    void aReleaseRewritesTheRowOfItsLocaleInTheLists() {
        release(SLUG, "Text\n", "fr");
        release(SLUG, "Text\n");

        store.inTransaction(tables -> {
            String file = SampleRecords.file("Text\n")
                    .replace("A title", "A *better* title\nbyline: by me\ntopic: Topic, new!")
                    .replace("1990-01-02", "1990-02-03");
            Revision revision = recording.store(tables, SampleRecords.read(SLUG, file), Origin.FOLDER);
            return publishing.release(tables, revision, Optional.empty());
        });

        List<Listing> listings = listings("topic-new");
        assertThat(listings).hasSize(2);
        assertThat(listings.get(0).title().markup()).isEqualTo("A *better* title");
        assertThat(listings.get(0).byline()).map(Listing.Text::markup).hasValue("by me");
        assertThat(listings.get(0).topic()).map(Listing.Text::markup).hasValue("Topic, new!");
        assertThat(listings.get(0).issued()).hasToString("1990-02-03");
        assertThat(listings.get(0).edition()).isEqualTo(2);
        assertThat(listings.get(0).locale()).isEqualTo(LanguageTag.CANONICAL);
        assertThat(listings.get(1).title()).isEqualTo(new Listing.Text("fr A title", LanguageTag.parse("fr")));
    }

    @Test
    void aTitleThatIsNotTranslatedIsListedInTheCanonicalLanguage() {
        store.inTransaction(tables -> {
            Revision revision = record(tables, SLUG, "Text\n");
            Bundle bundle =
                    SampleBundles.of(revision.record(), "fr", List.of(SampleBundles.target("p1", "Texte", "Text")));
            publishing.release(tables, revision, Optional.empty());
            return publishing.release(
                    tables, revision, Optional.of(translating.store(tables, bundle, 1, Origin.FOLDER)));
        });

        List<Listing> listings =
                store.read(tables -> tables.table(Listings.class).in(List.of(SLUG), List.of("en", "fr")));

        assertThat(listings)
                .extracting(Listing::title)
                .containsOnly(new Listing.Text("A title", LanguageTag.CANONICAL));
    }

    @Test
    void nothingOfAFailedReleaseIsPublic() {
        release(SLUG, "Text\n");

        assertThatThrownBy(() -> store.inTransaction(tables -> {
                    Revision revision = record(tables, SLUG, "Another text\n");
                    publishing.release(tables, revision, Optional.empty());
                    throw new IllegalStateException("too late");
                }))
                .hasMessage("too late");

        assertThat(newest("en")).map(Edition::number).hasValue(1);
        assertThat(lastSeq()).isEqualTo(seqBefore + 1);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void theLogIsReadFromAnyNumberOnInPieces() {
        IntStream.range(0, 5).forEach(i -> release(SLUG, "Text " + i + "\n"));

        List<PublicChange> piece =
                store.read(tables -> tables.table(ChangeLog.class).after(seqBefore + 1, 2));

        assertThat(piece).extracting(PublicChange::seq).containsExactly(seqBefore + 2, seqBefore + 3);
        long last = lastSeq();
        List<PublicChange> none =
                store.read(tables -> tables.table(ChangeLog.class).after(last, 2));
        assertThat(none).isEmpty();
    }

    @Test
    void theChangesOfEightWritersAtOnceAreNumberedWithoutAGap() throws Exception {
        Concurrently.run(8, writer -> {
            IntStream.range(0, 6).forEach(i -> release(SLUG + "-" + writer, "Text " + i + "\n"));
            return writer;
        });

        assertThat(changes())
                .extracting(PublicChange::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(seqBefore + 1, seqBefore + 48)
                        .boxed()
                        .toList());
        assertThat(IntStream.range(0, 8).mapToObj(writer -> newest(SLUG + "-" + writer, "en")))
                .allSatisfy(edition -> assertThat(edition).map(Edition::number).hasValue(6));
    }

    @Test
    void whoFollowsTheLogSeesEachNumberInItsTurnWhileWritersWrite() throws Exception {
        int releases = 40;

        List<List<Long>> seen =
                Concurrently.run(5, thread -> thread == 0 ? follow(releases) : write(thread, releases / 4));

        assertThat(seen.get(0))
                .containsExactlyElementsOf(LongStream.rangeClosed(seqBefore + 1, seqBefore + releases)
                        .boxed()
                        .toList());
    }

    @Test
    void theSameReleaseAtTheSameTimeIsOneEdition() throws Exception {
        Revision revision = store.inTransaction(tables -> record(tables, SLUG, "Text\n"));

        List<Edition> editions = Concurrently.run(
                8, writer -> store.inTransaction(tables -> publishing.release(tables, revision, Optional.empty())));

        assertThat(editions).containsOnly(newest("en").orElseThrow());
        assertThat(changes()).hasSize(1);
    }

    private List<Long> follow(int expected) {
        List<Long> seen = new ArrayList<>();
        long last = seqBefore;
        while (seen.size() < expected) {
            long after = last;
            for (PublicChange change :
                    store.read(tables -> tables.table(ChangeLog.class).after(after, 1000))) {
                seen.add(change.seq());
                last = change.seq();
            }
        }
        return seen;
    }

    private List<Long> write(int writer, int releases) {
        IntStream.range(0, releases).forEach(i -> release(SLUG + "-" + writer, "Text " + i + "\n"));
        return List.of();
    }

    private Edition release(String slug, String body) {
        return store.inTransaction(tables -> publishing.release(tables, record(tables, slug, body), Optional.empty()));
    }

    private Edition release(String slug, String body, String locale) {
        return store.inTransaction(tables -> {
            Revision revision = record(tables, slug, body);
            Bundle bundle = SampleBundles.of(revision.record(), locale);
            return publishing.release(
                    tables, revision, Optional.of(translating.store(tables, bundle, revision.number(), Origin.FOLDER)));
        });
    }

    private Revision record(Tables tables, String slug, String body) {
        return recording.store(tables, SampleRecords.read(slug, SampleRecords.file(body)), Origin.FOLDER);
    }

    private Optional<Edition> newest(String locale) {
        return newest(SLUG, locale);
    }

    private Optional<Edition> newest(String slug, String locale) {
        return store.read(tables -> tables.table(Editions.class).newest(slug, locale));
    }

    private List<Edition> editions() {
        return store.read(tables -> tables.table(Editions.class).newestOfEachLocale(SLUG));
    }

    private List<Listing> listings(String topic) {
        return store
                .read(tables -> tables.table(Listings.class).newestOfTopic(topic, "", "9999-12-31", "", 10))
                .stream()
                .flatMap(listed -> Arrays.stream(listed.locales().split(" "))
                        .flatMap(locale -> store
                                .read(tables ->
                                        tables.table(Listings.class).in(List.of(listed.slug()), List.of(locale)))
                                .stream()))
                .toList();
    }

    private List<PublicChange> changes() {
        return store.read(tables -> tables.table(ChangeLog.class).after(seqBefore, 1000));
    }

    private long lastSeq() {
        return store.read(tables -> tables.table(ChangeLog.class).lastSeq());
    }
}
