package dev.dragoman.releasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.forecast.Change;
import dev.dragoman.releasing.forecast.LocaleForecast;
import dev.dragoman.releasing.forecast.ReleaseForecast;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.releasing.withdrawal.WithdrawalRequest;
import dev.dragoman.releasing.withdrawal.Withdrawing;
import dev.dragoman.storage.Concurrently;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a release would do, and that it does just that when it is confirmed. */
@QuarkusTest
@RemoveLeftovers
class ForecastingTest {

    private static final String A = "test-forecasting";
    private static final String BODY = "First text of it.\n\nSecond words on that.\n";

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @Inject
    Forecasting forecasting;

    @Inject
    Releasing releasing;

    @Inject
    Withdrawing withdrawing;

    @Inject
    FindingMessages messages;

    @BeforeEach
    void write() {
        pressroom.write(A, BODY);
        pressroom.translateAndApprove(A, "ja", "fr", "de");
    }

    @Test
    void itNamesWhatReadersOfEveryLanguageGetAndChangesNothing() {
        pressroom.release(A, "en", "ja", "fr", "de");
        withdraw("de");
        pressroom.write(A, BODY.replace("words", "thoughts"));
        pressroom.translateAndApprove(A, "fr");
        long last = lastChange();

        ReleaseForecast forecast = forecasting.forecast(Pressroom.PUBLISHER, request(Weight.CORRECTION, "en", "fr"));

        assertThat(forecast.isPossible()).isTrue();
        assertThat(forecast.records()).hasSize(1);
        assertThat(forecast.records().get(0).locales())
                .extracting(
                        locale -> locale.locale().toString(),
                        LocaleForecast::change,
                        LocaleForecast::named,
                        LocaleForecast::inCanonical)
                .containsExactly(
                        tuple("en", Change.NEW_EDITION, true, List.of()),
                        tuple("de", Change.WITHDRAWN, false, List.of()),
                        tuple("fr", Change.NEW_EDITION, true, List.of()),
                        tuple("ja", Change.NEW_EDITION, false, List.of("p2")));
        assertThat(lastChange()).isEqualTo(last);
    }

    @Test
    void aMajorChangeMarksWhatIsOutdatedInALanguageThatFollows() {
        pressroom.release(A, "en", "ja");
        pressroom.write(A, BODY.replace("words", "thoughts"));

        ReleaseForecast forecast = forecasting.forecast(Pressroom.PUBLISHER, request(Weight.MAJOR, "en"));

        assertThat(forecast.records().get(0).locales().get(1).outdated()).containsExactly("p2");
    }

    @Test
    void whatIsNotApprovedIsNamedWithTheReason() {
        pressroom.translate(A, "uk");

        ReleaseForecast forecast = forecasting.forecast(Pressroom.PUBLISHER, request(Weight.MAJOR, "en", "ja", "uk"));

        assertThat(forecast.isPossible()).isFalse();
        assertThat(forecast.rejected()).containsOnlyKeys(new EditionKey(new Slug(A), LanguageTag.parse("uk")));
        assertThat(forecast.records()).isEmpty();
    }

    @Test
    void onlyPublishersOfAllItsLanguagesForeseeIt() {
        assertThatThrownBy(() -> forecasting.forecast(
                        Pressroom.person("Jun", "publisher[ja]"), request(Weight.MAJOR, "en", "ja")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.FORBIDDEN));
    }

    @Test
    void aConfirmationMakesOneReleaseHoweverOftenItIsSent() throws Exception {
        ReleaseRequest request = request(Weight.MAJOR, "en", "ja");
        String seen = forecasting.forecast(Pressroom.PUBLISHER, request).basis();

        List<String> made = Concurrently.run(3, one -> confirm(request, new ReleaseConfirmation("test-key", seen)));

        assertThat(made).allMatch(made.get(0)::equals);
        assertThat(pressroom.shown(A)).containsExactly("en 1 of revision 1", "ja 1 of revision 1 version 1");
        assertThat(confirm(request, new ReleaseConfirmation("test-key", seen))).isEqualTo(made.get(0));
    }

    @Test
    void ofTwoPublishersWhoSawTheSameOnlyOneReleasesIt() throws Exception {
        ReleaseRequest request = request(Weight.MAJOR, "en", "ja");
        String seen = forecasting.forecast(Pressroom.PUBLISHER, request).basis();

        List<Optional<ProblemCode>> answers = Concurrently.run(2, number -> {
            try {
                confirm(request, new ReleaseConfirmation("test-key-" + number, seen));
                return Optional.empty();
            } catch (ProblemException declined) {
                return Optional.of(declined.code());
            }
        });

        assertThat(answers).containsExactlyInAnyOrder(Optional.empty(), Optional.of(ProblemCode.PRECONDITION_FAILED));
        assertThat(pressroom.shown(A)).containsExactly("en 1 of revision 1", "ja 1 of revision 1 version 1");
    }

    @Test
    void whatHasChangedSinceIsNotReleasedUnseen() {
        ReleaseRequest request = request(Weight.MAJOR, "en", "ja");
        String seen = forecasting.forecast(Pressroom.PUBLISHER, request).basis();
        pressroom.write(A, BODY.replace("words", "thoughts"));

        assertThatThrownBy(() -> confirm(request, new ReleaseConfirmation("test-key", seen)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.PRECONDITION_FAILED));
        assertThat(pressroom.shown(A)).isEmpty();
    }

    private String confirm(ReleaseRequest request, ReleaseConfirmation confirmation) {
        return store.inTransaction(tables -> releasing
                .confirm(tables, Pressroom.PUBLISHER, request, confirmation, messages.inEnglish())
                .release()
                .id());
    }

    private void withdraw(String locale) {
        WithdrawalRequest request = new WithdrawalRequest(
                new Slug(A),
                Optional.of(LanguageTag.parse(locale)),
                WithdrawalMode.WITHDRAWN,
                Optional.empty(),
                Optional.empty());
        store.inTransaction(tables -> withdrawing.withdraw(tables, Pressroom.PUBLISHER, request, newest -> {}));
    }

    private long lastChange() {
        return store.read(tables -> tables.table(ChangeLog.class).lastSeq());
    }

    private static ReleaseRequest request(Weight weight, String... locales) {
        return Pressroom.request(weight, Optional.empty(), A, locales);
    }
}
