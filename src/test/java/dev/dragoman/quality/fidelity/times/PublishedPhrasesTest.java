package dev.dragoman.quality.fidelity.times;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.prose.times.TimesInProse;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.ZonedMoment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The phrases of official readouts: those that are wrong as published are found, and no other one is reported. */
class PublishedPhrasesTest {

    private static final Path FIXTURE = Path.of("../shared/fixtures/event-times.json");

    @Test
    void everyWrongPhraseIsFoundAndNoCorrectOneIsReported() throws IOException {
        assumeTrue(Files.exists(FIXTURE), "the published phrases are not here");
        List<String> missed = new ArrayList<>();
        List<String> falseAlarms = new ArrayList<>();

        for (JsonNode phrase : new ObjectMapper().readTree(Files.readString(FIXTURE, UTF_8))) {
            if (!TimesInProse.reads(LanguageTag.parse(phrase.get("lang").asText()))) {
                continue;
            }
            List<Finding> findings = check(phrase);
            String told = phrase.get("id").asText() + " " + phrase.get("phrase").asText() + " -> " + findings;
            boolean found = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
            if (!phrase.get("published_error").isNull() && !found) {
                missed.add(told);
            } else if (phrase.get("published_error").isNull() && !findings.isEmpty()) {
                falseAlarms.add(told);
            }
        }

        assertThat(missed).isEmpty();
        assertThat(falseAlarms).isEmpty();
    }

    private static List<Finding> check(JsonNode phrase) {
        Optional<EventTimes> event = event(phrase);
        String text = phrase.get("phrase").asText().replace("[…]", "…");
        return phrase.get("lang").asText().equals("en")
                ? SampleEvents.inEnglish(event, text)
                : SampleEvents.inTarget(
                        event, "A meeting was held.", phrase.get("lang").asText(), text);
    }

    private static Optional<EventTimes> event(JsonNode phrase) {
        ZoneId zone = ZoneId.of(phrase.get("zone").asText());
        JsonNode length = phrase.get("duration_min");
        return moment(phrase, "corrected_local")
                .or(() -> moment(phrase, "local"))
                .or(() -> moment(phrase, "jst"))
                .map(start -> ZonedMoment.at(start.toInstant(), zone))
                .map(start -> length.isNull()
                        ? EventTimes.startingAt(start)
                        : EventTimes.lasting(
                                start,
                                new ApproximateDuration(
                                        Duration.ofMinutes(length.asInt()),
                                        phrase.get("approximate").asBoolean())));
    }

    private static Optional<OffsetDateTime> moment(JsonNode phrase, String name) {
        JsonNode value = phrase.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(OffsetDateTime.parse(value.asText()));
    }
}
