package dev.dragoman.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.ULocale;
import dev.dragoman.times.formulas.HouseFormulas;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HouseFilesTest {

    static final List<String> LANGUAGES = Houses.LANGUAGES;

    private static final List<String> DURATIONS = List.of("PT1M", "about PT1H", "PT2H2M", "about PT11H3M", "PT21H45M");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageSaysEveryTimeWithoutAnEmptyOrUnfilledPlace(String language) {
        HouseFormulas house = Houses.in(language);

        for (int hour = 0; hour < 24; hour++) {
            for (String duration : DURATIONS) {
                ZonedMoment start = ZonedMoment.parse("2023-12-31T%02d:05[America/New_York]".formatted(hour));
                EventTimes event = EventTimes.lasting(start, ApproximateDuration.parse(duration));

                String phrase = house.when(event, ZoneId.of("Asia/Tokyo"));

                assertThat(phrase)
                        .doesNotContain("{", "}", "null", "''", "  ", "()", "（）")
                        .isEqualTo(phrase.strip());
            }
        }
    }

    @Test
    void aFileThatLacksAKeyIsRefusedByItsName() {
        Map<String, String> patterns = new HashMap<>(Houses.patterns("en"));
        patterns.remove("time.clock.h12");

        assertThatThrownBy(() -> new HouseFormulas(ULocale.ENGLISH, patterns)).hasMessageContaining("time.clock.h12");
    }

    @Test
    void aPatternThatIsNotWellFormedIsRefusedByItsKey() {
        Map<String, String> patterns = new HashMap<>(Houses.patterns("en"));
        patterns.put("when", "On {date");

        assertThatThrownBy(() -> new HouseFormulas(ULocale.ENGLISH, patterns)).hasMessageStartingWith("when of en");
    }

    @Test
    void aTypoInAChoiceIsRejected() {
        Map<String, String> patterns = new HashMap<>(Houses.patterns("en"));
        patterns.put("time.hour-cycle", "h24");

        assertThatThrownBy(() -> new HouseFormulas(ULocale.ENGLISH, patterns)).hasMessageContaining("h12 or h23");
    }
}
