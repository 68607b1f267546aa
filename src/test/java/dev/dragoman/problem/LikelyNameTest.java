package dev.dragoman.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelyNameTest {

    private static final List<String> KNOWN = List.of("lang", "limit", "cursor", "dryRun", "tz", "at");

    @ParameterizedTest
    @CsvSource({
        "dryrun, dryRun",
        "DryRun, dryRun",
        "dyrRun, dryRun",
        "dryRum, dryRun",
        "dry_run, dryRun",
        "limt, limit",
        "language, lang",
        "cusror, cursor",
        "tx, tz",
        "ta, at"
    })
    void aSlipLeadsToTheNameThatWasMeant(String slip, String meant) {
        assertThat(LikelyName.of(slip, KNOWN)).contains(meant);
        assertThat(LikelyName.question(slip, KNOWN)).isEqualTo("; did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @CsvSource({"utm_source", "page", "x", "''"})
    void whatIsLikeNoneIsNotGuessed(String name) {
        assertThat(LikelyName.of(name, KNOWN)).isEmpty();
        assertThat(LikelyName.question(name, KNOWN)).isEmpty();
    }

    @Test
    void theNearestIsTaken() {
        assertThat(LikelyName.of("notes", List.of("note", "notices"))).contains("note");
    }
}
