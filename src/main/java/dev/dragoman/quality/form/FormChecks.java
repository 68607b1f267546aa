package dev.dragoman.quality.form;

import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.form.language.LanguageChecks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The checks of how a target is written. */
public final class FormChecks {

    private FormChecks() {}

    /** All of them. */
    public static List<Check> all() {
        Stream<Check> edges = Arrays.stream(Edge.values()).map(EdgeSpaceCheck::new);
        Stream<Check> ends = Arrays.stream(EndMark.values()).map(EndMarkCheck::new);
        Stream<Check> others = Stream.of(
                new DoubleSpaceCheck(),
                new BracketsCheck(),
                new QuotesCheck(),
                new PunctuationSpacingCheck(),
                new KashidaCheck(),
                new ZeroWidthSpaceCheck(),
                new BidiCheck(),
                new DoubleEscapedCheck(),
                new UnnormalizedCheck());
        return Stream.of(edges, ends, others, LanguageChecks.all().stream())
                .flatMap(checks -> checks)
                .toList();
    }
}
