package dev.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.locales.LanguageTag;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftAccessTest {

    private final DraftAccess access = access(false);

    @ParameterizedTest
    @CsvSource({
        "translator[ja], en ja",
        "reviewer[ja], en ja",
        "publisher[ja], en ja",
        "translator[ja] reviewer[fr], en ja fr",
        "author, en",
        "translator, en ja fr",
        "reviewer, en ja fr",
        "publisher, en ja fr",
        "admin, en ja fr"
    })
    void draftsAreReadInTheLocalesOfTheGrantsAndTheCanonicalOnesByEveryEditor(String grants, String locales) {
        assertThat(readable(access, grants)).isEqualTo(locales);
    }

    @Test
    void whoHasNoRoleReadsNoDrafts() {
        assertThat(access.mayReadDrafts(Caller.ANONYMOUS, LanguageTag.CANONICAL))
                .isFalse();
        assertThat(access(true).mayReadDrafts(Caller.ANONYMOUS, LanguageTag.CANONICAL))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"translator[ja], false", "reviewer, false", "author, false", "publisher[ja], true", "admin, true"})
    void theScheduleIsForThePublishersOfALocale(String grants, boolean may) {
        assertThat(access.mayReadSchedule(caller(grants), LanguageTag.parse("ja")))
                .isEqualTo(may);
        assertThat(access.mayReadSchedule(caller("publisher[fr]"), LanguageTag.parse("ja")))
                .isFalse();
    }

    @Test
    void aSettingOpensDraftsAndScheduleToEveryEditor() {
        DraftAccess open = access(true);

        assertThat(readable(open, "translator[ja]")).isEqualTo("en ja fr");
        assertThat(open.mayReadSchedule(caller("translator[ja]"), LanguageTag.parse("fr")))
                .isTrue();
        assertThat(open.mayReadWholeSchedule(caller("author"))).isTrue();
        assertThat(access.mayReadWholeSchedule(caller("author"))).isFalse();
    }

    private static String readable(DraftAccess access, String grants) {
        return Arrays.stream(new String[] {"en", "ja", "fr"})
                .filter(locale -> access.mayReadDrafts(caller(grants), LanguageTag.parse(locale)))
                .collect(Collectors.joining(" "));
    }

    private static Caller caller(String grants) {
        return new Caller("Keiko", Grant.parseAll(grants));
    }

    private static DraftAccess access(boolean open) {
        return new DraftAccess(new SmallRyeConfigBuilder()
                .withMapping(AccessConfig.class)
                .withDefaultValue("dragoman.access.open-drafts", Boolean.toString(open))
                .build()
                .getConfigMapping(AccessConfig.class));
    }
}
