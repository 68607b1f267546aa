package dev.dragoman.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dragoman.drafting.RecordStorage;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Origin;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.storage.Concurrently;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class TranslatingTest {

    private static final String SLUG = "test-translating";

    @Inject
    Store store;

    @Inject
    RecordStorage recording;

    @Inject
    Translating translating;

    private final CanonicalRecord canonical = SampleRecords.read(
                    SLUG, SampleRecords.file("First text\n\nSecond text\n"))
            .record();

    @BeforeEach
    void storeTheRecord() {
        store.inTransaction(tables -> recording.store(
                tables, SampleRecords.read(SLUG, SampleRecords.file("First text\n\nSecond text\n")), Origin.FOLDER));
    }

    @Test
    void theFirstBundleIsVersionOne() {
        BundleVersion first = store(SampleBundles.of(canonical, "fr"));

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.revision()).isEqualTo(1);
        assertThat(newest("fr")).hasValue(first);
    }

    @Test
    void theSameBundleAgainMakesNoVersion() {
        BundleVersion first = store(SampleBundles.of(canonical, "fr"));

        assertThat(store(SampleBundles.of(canonical, "fr"))).isEqualTo(first);
    }

    @Test
    void aChangedTargetMakesTheNextVersionOfItsLocaleOnly() {
        BundleVersion first = store(SampleBundles.of(canonical, "fr"));
        BundleVersion japanese = store(SampleBundles.of(canonical, "ja"));

        BundleVersion second = store(
                SampleBundles.of(canonical, "fr", List.of(SampleBundles.target("p1", "Premier texte", "First text"))));

        assertThat(second.number()).isEqualTo(2);
        assertThat(newest("fr")).hasValue(second);
        assertThat(find("fr", 1)).hasValue(first);
        assertThat(newest("ja")).hasValue(japanese);
    }

    @Test
    void theNewestVersionOfEachLocaleIsFoundByLocale() {
        store(SampleBundles.of(canonical, "zh-Hant"));
        store(SampleBundles.of(canonical, "fr"));
        BundleVersion second = store(
                SampleBundles.of(canonical, "fr", List.of(SampleBundles.target("p1", "Premier texte", "First text"))));

        List<BundleVersion> newest =
                store.read(tables -> tables.table(BundleVersions.class).newestOfEachLocale(SLUG));

        assertThat(newest)
                .extracting(version -> version.bundle().locale().toString(), BundleVersion::number)
                .containsExactly(tuple("fr", 2), tuple("zh-Hant", 1));
        assertThat(newest.get(0)).isEqualTo(second);
    }

    @Test
    void theSameBundleAtTheSameTimeIsOneVersion() throws Exception {
        List<BundleVersion> stored = Concurrently.run(4, writer -> store(SampleBundles.of(canonical, "fr")));

        assertThat(stored).extracting(BundleVersion::number).containsOnly(1);
        assertThat(find("fr", 2)).isEmpty();
    }

    @Test
    void aVersionOfAFailedTransactionIsNotStored() {
        assertThatThrownBy(() -> store.inTransaction(tables -> {
                    translating.store(tables, SampleBundles.of(canonical, "fr"), 1, Origin.UPLOAD);
                    throw new IllegalStateException("too late");
                }))
                .hasMessage("too late");

        assertThat(newest("fr")).isEmpty();
    }

    @Test
    void aVersionOfAMissingRevisionCannotBeStored() {
        assertThatThrownBy(() -> store.inTransaction(
                        tables -> translating.store(tables, SampleBundles.of(canonical, "fr"), 7, Origin.UPLOAD)))
                .isInstanceOf(JdbiException.class);
    }

    private BundleVersion store(Bundle bundle) {
        return store.inTransaction(tables -> translating.store(tables, bundle, 1, Origin.FOLDER));
    }

    private Optional<BundleVersion> newest(String locale) {
        return store.read(tables -> tables.table(BundleVersions.class).newest(SLUG, locale));
    }

    private Optional<BundleVersion> find(String locale, int number) {
        return store.read(tables -> tables.table(BundleVersions.class).find(SLUG, locale, number));
    }
}
