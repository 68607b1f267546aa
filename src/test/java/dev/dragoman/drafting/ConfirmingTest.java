package dev.dragoman.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.access.Caller;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.ReviewEntry;
import dev.dragoman.translation.ReviewHistory;
import dev.dragoman.translation.ReviewState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class ConfirmingTest {

    private static final String SLUG = "test-confirming";

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @Inject
    Confirming confirming;

    @BeforeEach
    void translateAText() {
        pressroom.write(SLUG, "A text of it.\n");
        pressroom.translateAndApprove(SLUG, "fr");
    }

    @Test
    void aConfirmationIsANewDraftMadeFromTheNewestSource() {
        pressroom.write(SLUG, "A text on it.\n");

        BundleVersion confirmed = confirm(Pressroom.TRANSLATOR);

        assertThat(confirmed.number()).isEqualTo(2);
        assertThat(confirmed.revision()).isEqualTo(2);
        assertThat(confirmed.bundle().targets().get("p1").source()).isEqualTo("A text on it.");
        List<ReviewEntry> history = store.read(tables -> ReviewHistory.of(tables, confirmed));
        assertThat(ReviewHistory.state(history)).isEqualTo(ReviewState.DRAFT);
        assertThat(history).singleElement().satisfies(entry -> assertThat(entry.comment())
                .hasValue("Still right: p1"));
    }

    @Test
    void withoutAnythingOutdatedNothingIsStored() {
        assertThatThrownBy(() -> confirm(Pressroom.TRANSLATOR))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> {
                    assertThat(rejected.code()).isEqualTo(ProblemCode.WRONG_STATE);
                    assertThat(rejected.members()).containsEntry("state", "approved");
                });

        Optional<BundleVersion> newest =
                store.read(tables -> tables.table(BundleVersions.class).newest(SLUG, "fr"));
        assertThat(newest).map(BundleVersion::number).hasValue(1);
    }

    private BundleVersion confirm(Caller caller) {
        return store.inTransaction(tables -> confirming.confirm(
                tables,
                caller,
                new Slug(SLUG),
                LanguageTag.parse("fr"),
                Optional.empty(),
                Optional.empty(),
                newest -> {}));
    }
}
