package dev.dragoman.releasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.json.Digest;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.SampleBundles;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldLocalesTest {

    private static final Revision OLD = revision(1, "One\n\nTwo\n");
    private static final Revision NEWEST = revision(2, "One!\n\nTwo!\n");
    private static final HeldLocales HOLD = OfficeRules.holding("zh-hant", "ja");

    @Test
    void aLocaleThatIsNotOnHoldShowsTheNewestRevision() {
        assertThat(HOLD.revision(of("fr", OLD), NEWEST, () -> Optional.of(OLD))).hasValue(NEWEST);
    }

    @Test
    void aLocaleOnHoldStaysAtTheRevisionThatItsVersionIsCurrentFor() {
        assertThat(HOLD.revision(of("ja", OLD), NEWEST, () -> Optional.of(OLD))).hasValue(OLD);
        assertThat(HOLD.revision(of("zh-Hant", OLD), NEWEST, () -> Optional.of(OLD)))
                .hasValue(OLD);
    }

    @Test
    void aLocaleOnHoldMovesOnWhenItIsUpToDate() {
        assertThat(HOLD.revision(of("ja", NEWEST), NEWEST, () -> Optional.of(OLD)))
                .hasValue(NEWEST);
    }

    @Test
    void aVersionInBetweenIsNotShownAtAll() {
        Revision between = revision(3, "One!\n\nTwo\n");

        assertThat(HOLD.revision(of("ja", between), NEWEST, () -> Optional.of(OLD)))
                .isEmpty();
    }

    @Test
    void whereNothingIsPublicThereIsNothingToKeep() {
        assertThat(HOLD.revision(of("ja", OLD), NEWEST, Optional::empty)).hasValue(NEWEST);
    }

    private static Revision revision(int number, String body) {
        CanonicalRecord canonical = SampleRecords.of(body);
        return new Revision(canonical, number, Digest.of(body), Origin.UPLOAD, Optional.empty(), Instant.EPOCH);
    }

    private static BundleVersion of(String locale, Revision source) {
        return new BundleVersion(
                SampleBundles.of(source.record(), locale),
                1,
                1,
                Digest.of(locale),
                Origin.UPLOAD,
                Optional.empty(),
                Instant.EPOCH);
    }
}
