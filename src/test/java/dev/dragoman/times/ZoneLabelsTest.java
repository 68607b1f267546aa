package dev.dragoman.times;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import dev.dragoman.times.formulas.HouseFormulas;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "en, Asia/Tokyo, JST, JST",
        "en, Europe/Brussels, CET, CEST",
        "en, Europe/London, GMT, BST",
        "en, Europe/Dublin, GMT, IST",
        "en, Europe/Kyiv, EET, EEST",
        "en, Europe/Kiev, EET, EEST",
        "en, America/New_York, EST, EDT",
        "en, America/Phoenix, MST, MST",
        "en, Pacific/Honolulu, HST, HST",
        "en, Pacific/Chatham, CHADT, CHAST",
        "en, Asia/Kolkata, IST, IST",
        "en, Asia/Kathmandu, NPT, NPT",
        "en, Etc/UTC, UTC, UTC",
        "en, Asia/Damascus, EET, EEST",
        "en, Etc/GMT-9, GMT+9, GMT+9",
        "ja, Asia/Tokyo, 日本時間, 日本時間",
        "ja, Europe/Brussels, 中央ヨーロッパ標準時, 中央ヨーロッパ夏時間",
        "ja, Europe/London, 英国時間, 英国夏時間",
        "ja, Asia/Kolkata, インド標準時, インド標準時",
        "ja, Africa/Casablanca, モロッコ時間, モロッコ時間",
        "fr, Asia/Tokyo, heure du Japon, heure du Japon",
        "fr, Europe/Brussels, heure normale d’Europe centrale, heure d’été d’Europe centrale",
        "de, Europe/Brussels, Mitteleuropäische Normalzeit, Mitteleuropäische Sommerzeit",
        "uk, Asia/Tokyo, за японським часом, за японським часом",
        "ko, Asia/Tokyo, 일본시간, 일본시간",
        "zh-Hant, Asia/Tokyo, 日本時間, 日本時間",
        "es, Asia/Tokyo, hora de Japón, hora de Japón",
        "ar, Asia/Tokyo, توقيت اليابان, توقيت اليابان",
    })
    void labelsAreTheCustomaryOnesBySeason(String language, String zone, String january, String july) {
        HouseFormulas house = Houses.in(language);

        assertThat(house.zoneLabel(Zones.named(zone), Instant.parse("2021-01-15T12:00:00Z")))
                .isEqualTo(january);
        assertThat(house.zoneLabel(Zones.named(zone), Instant.parse("2021-07-15T12:00:00Z")))
                .isEqualTo(july);
    }

    @Test
    void aZoneThatKeepsNoSummerTimeThatYearHasItsPlainName() {
        HouseFormulas japanese = Houses.in("ja");

        // Istanbul gave up its summer time in 2016
        assertThat(japanese.zoneLabel(Zones.named("Europe/Istanbul"), Instant.parse("2023-07-15T12:00:00Z")))
                .isEqualTo("トルコ時間");
        assertThat(japanese.zoneLabel(Zones.named("Europe/Istanbul"), Instant.parse("2014-07-15T12:00:00Z")))
                .isEqualTo("東ヨーロッパ夏時間");
    }

    @Test
    void aFileMayNameAZoneItself() {
        Map<String, String> patterns = new HashMap<>(Houses.patterns("en"));
        patterns.put("time.zone.Asia/Kolkata", "India''s time");

        HouseFormulas house = new HouseFormulas(ULocale.ENGLISH, patterns);

        // whichever of its two ids the event has
        assertThat(house.zoneLabel(Zones.named("Asia/Calcutta"), Instant.EPOCH)).isEqualTo("India's time");
    }
}
