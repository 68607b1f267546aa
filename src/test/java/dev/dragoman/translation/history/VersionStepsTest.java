package dev.dragoman.translation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dragoman.records.Origin;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.SampleBundles;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class VersionStepsTest {

    private static final String SLUG = "test-version-steps";

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @BeforeEach
    void translateTwice() {
        pressroom.write(SLUG, "First text\n\nSecond text\n");
        pressroom.translate(SLUG, "fr");
        pressroom.translate(
                SLUG,
                revision -> SampleBundles.of(
                        revision.record(), "fr", List.of(SampleBundles.target("p1", "Premier texte", "First text"))));
    }

    @Test
    void eachVersionNamesTheUnitsThatItChanged() {
        List<VersionSteps.Change> changes =
                store.read(tables -> tables.table(VersionSteps.class).changes(SLUG, "fr", 1, 2));

        assertThat(changes)
                .extracting(VersionSteps.Change::version, VersionSteps.Change::unit)
                .contains(tuple(1, "title"), tuple(1, "p1"), tuple(1, "p2"), tuple(2, "p1"));
    }

    @Test
    void stepsAreReadNewestFirstFromBelowAVersion() {
        List<Step> steps =
                store.read(tables -> tables.table(VersionSteps.class).before(SLUG, "fr", Integer.MAX_VALUE, 10));
        List<Step> older = store.read(tables -> tables.table(VersionSteps.class).before(SLUG, "fr", 2, 10));

        assertThat(steps).extracting(Step::number).containsExactly(2, 1);
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.origin()).isEqualTo(Origin.UPLOAD);
            assertThat(step.author()).hasValue(Pressroom.TRANSLATOR.name());
        });
        assertThat(older).extracting(Step::number).containsExactly(1);
    }

    @Test
    void theStepsOfAUnitAreThoseThatChangedIt() {
        List<Step> steps = store.read(
                tables -> tables.table(VersionSteps.class).ofUnitBefore(SLUG, "fr", "p1", Integer.MAX_VALUE, 10));

        assertThat(steps).extracting(Step::number).startsWith(2).endsWith(1);
    }
}
