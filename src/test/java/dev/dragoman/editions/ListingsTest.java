package dev.dragoman.editions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.drafting.RecordStorage;
import dev.dragoman.editions.Listings.Listed;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.TopicKey;
import dev.dragoman.releasing.UncheckedPublishing;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Translating;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class ListingsTest {

    private static final String TOPIC = "test-topic";
    private static final String NEWEST = "9999-12-31";

    @Inject
    Store store;

    @Inject
    RecordStorage recording;

    @Inject
    Translating translating;

    @Inject
    UncheckedPublishing publishing;

    @Test
    void theNewestIssueComesFirst() {
        publish("test-a", "statement", "1980-05-01");
        publish("test-b", "statement", "1980-05-03");
        publish("test-c", "statement", "1980-05-02");

        assertThat(slugs(page(null, NEWEST, "", 10))).containsExactly("test-b", "test-c", "test-a");
    }

    @Test
    void aPageHoldsSoManyRecordsWithAllTheirLocales() {
        publish("test-a", "statement", "1980-05-01", "ja", "fr");
        publish("test-b", "statement", "1980-05-02", "ar");
        publish("test-c", "statement", "1980-05-03");

        List<Listed> page = page(null, NEWEST, "", 2);

        assertThat(page)
                .extracting(record -> record.slug() + ": " + record.locales())
                .containsExactly("test-c: en", "test-b: en ar");
        assertThat(page(null, "1980-05-02", "test-b", 2))
                .extracting(record -> record.slug() + ": " + record.locales())
                .containsExactly("test-a: en fr ja");
    }

    @Test
    void versionsAreFoundByRecordAndLocale() {
        publish("test-a", "statement", "1980-05-01", "ja", "fr");
        publish("test-b", "statement", "1980-05-02", "ar");

        assertThat(read(table -> table.in(List.of("test-a", "test-b"), List.of("fr", "en"))))
                .extracting(listing -> listing.slug() + " " + listing.locale() + " "
                        + listing.title().markup())
                .containsExactlyInAnyOrder("test-a en A title", "test-a fr fr A title", "test-b en A title");
    }

    @Test
    void pagesOfManyRecordsOfTheSameDateLeaveNoneOutAndRepeatNone() {
        List<String> published = IntStream.range(0, 23)
                .mapToObj(i -> i % 3 == 0 ? "test-a-" + i : i % 3 == 1 ? "test-a" + i : "test-" + i + "-a")
                .toList();
        published.forEach(slug -> publish(slug, "statement", "1980-05-01"));

        List<String> listed = new ArrayList<>();
        List<Listed> page = page(null, NEWEST, "", 4);
        while (!page.isEmpty()) {
            listed.addAll(slugs(page));
            Listed last = page.get(page.size() - 1);
            page = page(null, last.issued(), last.slug(), 4);
        }

        assertThat(listed).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void theOrderOfOneDateIsThatOfTheSlugsBackwards() {
        publish("test-a-b", "statement", "1980-05-01");
        publish("test-ab", "statement", "1980-05-01");
        publish("test-a1", "statement", "1980-05-01");

        assertThat(slugs(page(null, NEWEST, "", 10)))
                .isSortedAccordingTo(Comparator.<String>naturalOrder().reversed());
    }

    @Test
    void aRecordThatAppearsWhileAReaderPagesDoesNotShiftThePages() {
        publish("test-a", "statement", "1980-05-01");
        publish("test-b", "statement", "1980-05-02");
        publish("test-c", "statement", "1980-05-03");
        List<Listed> first = page(null, NEWEST, "", 2);

        publish("test-d", "statement", "1980-05-04");

        assertThat(slugs(first)).containsExactly("test-c", "test-b");
        assertThat(slugs(page(null, "1980-05-02", "test-b", 2))).containsExactly("test-a");
    }

    @Test
    void listsAreFilteredByKindAndTopic() {
        publish("test-a", "statement", "1980-05-01", "fr");
        publish("test-b", "readout", "1980-05-02");
        publish("test-c", "press-release", "1980-05-03");

        assertThat(slugs(page("STATEMENT", NEWEST, "", 10))).containsExactly("test-a");
        assertThat(slugs(page("PRESS_RELEASE", NEWEST, "", 10))).containsExactly("test-c");
        assertThat(slugs(read(table -> table.newest("", "1980-06-01", "", 10))))
                .containsExactly("test-c", "test-b", "test-a");
        assertThat(slugs(read(table -> table.newestOfKind("READOUT", "", "1980-06-01", "", 10))))
                .containsExactly("test-b");
        assertThat(slugs(read(table -> table.newestOfTopic("test-no-such-topic", "", NEWEST, "", 10))))
                .isEmpty();
    }

    @Test
    void aLocaleWhoseLastVersionWasWithdrawnIsInUseNoMore() {
        publish("test-a", "statement", "1980-05-01", "gl", "cy");
        publish("test-b", "statement", "1980-05-01", "gl");

        withdraw("test-a", "cy");
        withdraw("test-a", "gl");
        assertThat(read(Listings::locales)).contains("en", "gl").doesNotContain("cy");

        withdraw("test-b", "en");
        assertThat(read(Listings::locales)).contains("en").doesNotContain("gl", "cy");
    }

    @Test
    void theLocalesInUseAreCountedOnce() {
        publish("test-a", "statement", "1980-05-01", "gl", "cy");
        publish("test-b", "statement", "1980-05-01", "gl");

        List<String> locales = read(Listings::locales);

        assertThat(locales).contains("en", "gl", "cy").doesNotHaveDuplicates();
    }

    @Test
    void topicsAreComparedByTheirLettersAndDigits() {
        assertThat(TopicKey.of("North Atlantic Treaty Organization (NATO)"))
                .isEqualTo("north-atlantic-treaty-organization-nato")
                .isEqualTo(TopicKey.of("north-atlantic-treaty-organization-nato"));
        assertThat(TopicKey.of("  “G7”: Économie  ")).isEqualTo("g7-économie");
    }

    private void withdraw(String slug, String locale) {
        store.inTransaction(tables -> {
            tables.table(Listings.class)
                    .withdraw(
                            slug,
                            locale,
                            new Withdrawal(
                                    WithdrawalMode.GONE,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Instant.EPOCH,
                                    Optional.empty()));
            return null;
        });
    }

    private static List<String> slugs(List<Listed> records) {
        return records.stream()
                .map(Listed::slug)
                .filter(slug -> slug.startsWith("test-"))
                .distinct()
                .toList();
    }

    private List<Listed> page(String kind, String issued, String slug, int limit) {
        return read(table -> kind == null
                ? table.newestOfTopic(TOPIC, "", issued, slug, limit)
                : table.newestOfKindAndTopic(kind, TOPIC, "", issued, slug, limit));
    }

    private <T> List<T> read(Function<Listings, List<T>> query) {
        return store.read(tables -> query.apply(tables.table(Listings.class)));
    }

    private void publish(String slug, String kind, String issued, String... locales) {
        String file = SampleRecords.file("Text\n")
                .replace("kind: statement", "kind: " + kind + "\ntopic: Test, topic!")
                .replace("1990-01-02", LocalDate.parse(issued).toString());
        store.inTransaction(tables -> {
            Revision revision = recording.store(tables, SampleRecords.read(slug, file), Origin.FOLDER);
            publishing.release(tables, revision, Optional.empty());
            for (String locale : locales) {
                publishing.release(
                        tables,
                        revision,
                        Optional.of(translating.store(
                                tables, SampleBundles.of(revision.record(), locale), 1, Origin.FOLDER)));
            }
            return revision;
        });
    }
}
