package dev.dragoman.editions.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Slug;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TreatmentsTest {

    private static final CanonicalRecord RECORD =
            MarkdownReader.read(new Slug("test-treatments"), """
            ---
            kind: statement
            title: Title
            issued: 2024-01-01
            event:
              start: 2024-01-01T10:00[Europe/Brussels]
            ---

            The first.

            The second.
            """).record();

    @Test
    void aUnitThatIsUpToDateIsShownPlainly() {
        Bundle bundle = bundle(target("title", "Title", "表題"), target("p1", "The first.", "一。"));

        Treatments treatments = Treatments.of(RECORD, Optional.of(bundle), UnitWeights.NONE);

        assertThat(treatments.of("title")).isEqualTo(Treatment.PLAIN);
        assertThat(treatments.changed()).isEmpty();
    }

    @Test
    void aUnitThatIsNotFinishedIsShownInTheCanonicalLanguage() {
        Target unfinished = new Target("p1", "一", UnitState.INITIAL, Optional.empty(), "The first.");

        Treatments treatments = Treatments.of(RECORD, Optional.of(bundle(unfinished)), UnitWeights.NONE);

        assertThat(treatments.of("p1")).isEqualTo(Treatment.MISSING);
    }

    @Test
    void theWeightOfTheChangeDecidesHowAnOutdatedUnitIsShown() {
        Bundle bundle = bundle(
                target("title", "Old title", "古い表題"), target("p1", "First.", "一。"), target("p2", "Second.", "二。"));
        UnitWeights weights =
                new UnitWeights(Map.of("title", Weight.MINOR, "p1", Weight.MAJOR, "p2", Weight.CORRECTION));

        Treatments treatments = Treatments.of(RECORD, Optional.of(bundle), weights);

        assertThat(treatments.of("title")).isEqualTo(Treatment.PLAIN);
        assertThat(treatments.of("p1")).isEqualTo(Treatment.OUTDATED);
        assertThat(treatments.of("p2")).isEqualTo(Treatment.CORRECTED);
        assertThat(treatments.changed())
                .containsExactly(
                        Map.entry("title", Weight.MINOR),
                        Map.entry("p1", Weight.MAJOR),
                        Map.entry("p2", Weight.CORRECTION));
    }

    @Test
    void aChangeWithoutAWeightIsMajor() {
        Bundle bundle = bundle(target("p1", "First.", "一。"));

        Treatments treatments = Treatments.of(RECORD, Optional.of(bundle), UnitWeights.NONE);

        assertThat(treatments.ids(Treatment.OUTDATED)).containsExactly("p1");
    }

    @Test
    void theWeightOfAnUpToDateUnitHasNoEffect() {
        Bundle bundle = bundle(target("p1", "The first.", "一。"));

        Treatments treatments =
                Treatments.of(RECORD, Optional.of(bundle), new UnitWeights(Map.of("p1", Weight.CORRECTION)));

        assertThat(treatments.of("p1")).isEqualTo(Treatment.PLAIN);
    }

    @Test
    void aUnitWithoutATargetIsMissingWhateverItsWeight() {
        Bundle bundle = bundle(target("p1", "The first.", "一。"));

        Treatments treatments = Treatments.of(RECORD, Optional.of(bundle), new UnitWeights(Map.of("p2", Weight.MINOR)));

        assertThat(treatments.ids(Treatment.MISSING)).containsExactly("title", "p2");
    }

    @Test
    void aTargetThatRefersToARemovedTimeCountsAsMissing() {
        Bundle bundle = bundle(
                target("title", "Title", "{start:time}に始まる"),
                target("p1", "The first, until {end:time}.", "{end:time}まで。"),
                target("p2", "The second, for {duration}.", "{duration}。"));
        UnitWeights weights = new UnitWeights(Map.of("p1", Weight.MAJOR, "p2", Weight.MINOR));

        Treatments treatments = Treatments.of(RECORD, Optional.of(bundle), weights);

        assertThat(treatments.of("title")).isEqualTo(Treatment.PLAIN);
        assertThat(treatments.ids(Treatment.MISSING)).containsExactly("p1", "p2");
    }

    @Test
    void theCanonicalTextIsShownPlainly() {
        Treatments treatments = Treatments.of(RECORD, Optional.empty(), UnitWeights.NONE);

        assertThat(treatments.ids(Treatment.PLAIN)).containsExactly("title", "p1", "p2");
    }

    private static Target target(String unit, String source, String text) {
        return new Target(unit, text, UnitState.TRANSLATED, Optional.empty(), source);
    }

    private static Bundle bundle(Target... targets) {
        return new Bundle(
                RECORD.slug(),
                LanguageTag.parse("ja"),
                Authority.PROVISIONAL,
                Provenance.UNKNOWN,
                Bundle.byUnit(Arrays.asList(targets)));
    }
}
