package dev.dragoman.times;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import dev.dragoman.times.formulas.HouseFormulas;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The times of languages that have no file of their own. */
class CldrFormulasTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void areWhollyInTheLanguage() {
        HouseFormulas house = HouseFormulas.byCldr(ULocale.forLanguageTag("ca"));
        EventTimes event = EventTimes.lasting(
                ZonedMoment.parse("2023-04-05T11:20[Europe/Brussels]"), ApproximateDuration.parse("about PT2H25M"));

        assertThat(house.when(event, TOKYO))
                .isEqualTo("5 d’abril del 2023, 11:20 Hora d’estiu d’Europa central (18:20 Hora del Japó),"
                        + " ~2 hores i 25 minuts");
        assertThat(house.duration(ApproximateDuration.parse("PT20M"))).isEqualTo("20 minuts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca", "hi", "fa", "th", "vi", "sw", "he", "eu", "ka", "my", "zu", "sr-Latn", "bn"})
    void haveNoEmptyOrUnfilledPlace(String tag) {
        HouseFormulas house = HouseFormulas.byCldr(ULocale.forLanguageTag(tag));

        for (int hour = 0; hour < 24; hour++) {
            ZonedMoment start = ZonedMoment.parse("2023-12-31T%02d:05[America/New_York]".formatted(hour));
            EventTimes event = EventTimes.lasting(start, ApproximateDuration.parse("about PT11H3M"));

            assertThat(house.when(event, TOKYO) + house.shown(start, TOKYO).text())
                    .doesNotContain("{", "}", "null", "''", "  ", "()")
                    .doesNotContainPattern("\\b(on|hours?|minutes?|Time|January|December)\\b");
        }
    }

    @Test
    void areThereOnlyForLanguagesThatCldrKnows() {
        assertThat(HouseFormulas.isKnown(ULocale.forLanguageTag("ca"))).isTrue();
        assertThat(HouseFormulas.isKnown(ULocale.forLanguageTag("tlh"))).isFalse();
    }
}
