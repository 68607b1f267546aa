package dev.dragoman.releasing.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.terms.ReleaseTerms;
import dev.dragoman.times.ZonedMoment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReleaseRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00.500Z");

    @Test
    void aReleaseHasAtLeastOneEdition() {
        assertThatCode(() -> request(keys(1_000))).doesNotThrowAnyException();

        assertRejected(() -> request(List.of()), "editions", "at least one edition");
    }

    @Test
    void noEditionStandsThereTwiceUnderWhicheverTag() {
        List<RequestedEdition> twice = List.of(key("a", "he"), key("a", "fr"), key("b", "he"), key("a", "iw"));

        assertRejected(() -> request(twice), "editions[3]", "a in he is listed twice");
    }

    @Test
    void aCorrectionTellsReadersWhatWasCorrected() {
        assertRejected(() -> new ReleaseTerms(Weight.CORRECTION, Optional.empty()), "note", "needs a note");
    }

    @Test
    void aReleaseIsToCome() {
        assertThatCode(() -> at("2026-11-01T01:00:01[Europe/London]").requireToCome(NOW.minusSeconds(3600)))
                .doesNotThrowAnyException();

        assertRejected(() -> at("2026-11-01T00:00[Europe/London]").requireToCome(NOW), "at", "is in the past");
    }

    @Test
    void aSlipInTheYearIsNoticed() {
        assertRejected(() -> at("2206-12-01T09:00[Asia/Tokyo]").requireToCome(NOW), "at", "check the year");
    }

    @Test
    void aReleaseIsDueAtAWholeSecond() {
        assertRejected(() -> at("2026-12-01T09:00:00.25[Asia/Tokyo]"), "at", "whole second");
    }

    private static ReleaseRequest at(String time) {
        return new ReleaseRequest(keys(1), Optional.of(ZonedMoment.parse(time)), ReleaseTerms.DEFAULT);
    }

    private static ReleaseRequest request(List<RequestedEdition> keys) {
        return new ReleaseRequest(keys, Optional.empty(), ReleaseTerms.DEFAULT);
    }

    private static List<RequestedEdition> keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> key("a-" + i, "en")).toList();
    }

    private static RequestedEdition key(String slug, String locale) {
        return RequestedEdition.of(new EditionKey(new Slug(slug), LanguageTag.parse(locale)));
    }

    private static void assertRejected(ThrowingCallable act, String field, String detail) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ProblemException.class, rejected -> {
            assertThat(rejected.members()).containsEntry("field", field);
            assertThat(rejected.detail()).contains(detail);
        });
    }
}
