package dev.dragoman.releasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.drafting.RecordStorage;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a release would make public, without making it public. */
@QuarkusTest
@RemoveLeftovers
class PreviewingTest {

    private static final Slug SLUG = new Slug("test-previewing");

    @Inject
    Store store;

    @Inject
    RecordStorage recording;

    @Inject
    Publishing publishing;

    @Inject
    Previewing previewing;

    @Test
    void aPreviewIsTheEditionThatAReleaseMakesAndChangesNothing() {
        store("Old text\n");
        release();
        Revision draft = store("New text\n");
        List<Edition> before = editions();
        long last = store.read(tables -> tables.table(ChangeLog.class).lastSeq());

        PreviewedEdition preview = previewing.preview(SLUG, LanguageTag.CANONICAL, Previewing.Draft.NEWEST);

        assertThat(editions()).isEqualTo(before);
        assertThat(store.<Long>read(tables -> tables.table(ChangeLog.class).lastSeq()))
                .isEqualTo(last);
        assertThat(preview.text().revision().number()).isEqualTo(draft.number());
        Edition made = release();
        assertThat(preview.text().edition())
                .usingRecursiveComparison()
                .ignoringFields("releasedAt")
                .isEqualTo(made);
        assertThat(preview.all()).extracting(Edition::number).containsExactly(2);
    }

    @Test
    void aRecordThatWasNeverPublicCanBePreviewed() {
        store("Text\n");

        PreviewedEdition preview = previewing.preview(SLUG, LanguageTag.CANONICAL, Previewing.Draft.NEWEST);

        assertThat(preview.text().edition().number()).isEqualTo(1);
        assertThat(editions()).isEmpty();
    }

    @Test
    void aLocaleWithoutATranslationHasNoPreview() {
        store("Text\n");

        assertThatThrownBy(() -> previewing.preview(SLUG, LanguageTag.parse("ja"), Previewing.Draft.NEWEST))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.UNKNOWN_BUNDLE));
    }

    private Revision store(String body) {
        return store.inTransaction(tables ->
                recording.store(tables, SampleRecords.read(SLUG.value(), SampleRecords.file(body)), Origin.FOLDER));
    }

    private Edition release() {
        return store.inTransaction(tables -> publishing.release(
                tables, tables.table(Revisions.class).newest(SLUG.value()).orElseThrow(), Optional.empty()));
    }

    private List<Edition> editions() {
        return store.read(tables -> tables.table(Editions.class).newestOfEachLocale(SLUG.value()));
    }
}
