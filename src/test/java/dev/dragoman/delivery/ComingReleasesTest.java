package dev.dragoman.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.publication.Schedule.Due;
import dev.dragoman.records.Slug;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComingReleasesTest {

    private static final Slug ONE = new Slug("one");
    private static final Slug TWO = new Slug("two");
    private static final Slug OTHER = new Slug("other");
    private static final Instant SOON = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-02T00:00:00Z");

    @Test
    void aRecordIsLimitedByItsOwnReleaseAndListsByTheFirst() {
        ComingReleases coming = ComingReleases.of(List.of(new Due(ONE, SOON), new Due(TWO, LATER)), 3);

        assertThat(coming.first()).contains(SOON);
        assertThat(coming.of(TWO)).contains(LATER);
        assertThat(coming.of(OTHER)).isEmpty();
    }

    @Test
    void nothingToComeLimitsNothing() {
        ComingReleases coming = ComingReleases.of(List.of(), 3);

        assertThat(coming.first()).isEmpty();
        assertThat(coming.of(ONE)).isEmpty();
    }

    @Test
    void whereMoreIsToComeThanIsKnownEveryRecordIsLimitedByTheLastThatIs() {
        ComingReleases coming = ComingReleases.of(List.of(new Due(ONE, SOON), new Due(TWO, LATER)), 2);

        assertThat(coming.of(ONE)).contains(SOON);
        assertThat(coming.of(OTHER)).contains(LATER);
    }

    @Test
    void beforeAnythingIsKnownNothingIsKept() {
        assertThat(ComingReleases.UNKNOWN.first()).contains(Instant.EPOCH);
        assertThat(ComingReleases.UNKNOWN.of(ONE)).contains(Instant.EPOCH);
    }
}
