package dev.dragoman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.Span;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service ships with passes its own checks: each warning here was looked at and is true. */
class ShippedBundlesTest {

    private static final Checks CHECKS = new Checks(ShippedBundles.glossaries());

    static Stream<ShippedBundles.Translated> bundles() {
        return ShippedBundles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whatIsShippedHasNoFinding(ShippedBundles.Translated translated) {
        assertThat(CHECKS.of(translated.canonical(), translated.bundle()))
                .extracting(ShippedBundlesTest::told)
                .isEmpty();
    }

    private static String told(Finding finding) {
        return finding.check() + " in " + finding.unit() + ": " + finding.message() + " "
                + finding.source().stream().map(Span::text).toList() + " "
                + finding.target().stream().map(Span::text).toList();
    }
}
