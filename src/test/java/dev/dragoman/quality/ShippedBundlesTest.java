package dev.dragoman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedBundlesTest {

    private static final Checks CHECKS = new Checks(ShippedBundles.glossaries());

    static Stream<ShippedBundles.Translated> bundles() {
        return ShippedBundles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whatIsShippedHasNoFinding(ShippedBundles.Translated translated) {
        List<String> findings = CHECKS.of(translated.canonical(), translated.bundle()).stream()
                .map(finding ->
                        finding.unit() + " " + finding.message() + " " + finding.source() + " " + finding.target())
                .toList();

        assertThat(findings).isEmpty();
    }
}
