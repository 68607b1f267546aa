package dev.dragoman.quality;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.finding.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service ships with passes its own checks: each warning here was looked at and is true. */
class ShippedBundlesTest {

    private static final int MOST_WARNINGS = 4;

    private static final Checks CHECKS = new Checks(ShippedBundles.glossaries());

    static Stream<ShippedBundles.Translated> bundles() {
        return ShippedBundles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whatIsShippedHasNoError(ShippedBundles.Translated translated) {
        assertThat(CHECKS.of(translated.canonical(), translated.bundle()))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(ShippedBundlesTest::told)
                .isEmpty();
    }

    @Test
    void eachLanguageHasFewWarnings() {
        Map<String, List<String>> warnings = bundles()
                .flatMap(translated -> CHECKS.of(translated.canonical(), translated.bundle()).stream()
                        .map(finding -> Map.entry(translated.bundle().locale().toString(), told(finding))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));

        assertThat(warnings)
                .allSatisfy((locale, told) -> assertThat(told).as(locale).hasSizeLessThanOrEqualTo(MOST_WARNINGS));
    }

    private static String told(Finding finding) {
        return finding.check() + " in " + finding.unit() + ": " + finding.message() + " "
                + finding.source().stream().map(Span::text).toList() + " "
                + finding.target().stream().map(Span::text).toList();
    }
}
