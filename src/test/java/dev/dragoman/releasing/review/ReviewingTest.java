package dev.dragoman.releasing.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.access.Caller;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.dismissal.TranslationFindings;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.OfficeRules;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.storage.Concurrently;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.ReviewHistory;
import dev.dragoman.translation.ReviewState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class ReviewingTest {

    private static final String SLUG = "test-reviewing";
    private static final Caller BOTH = Pressroom.person(Pressroom.TRANSLATOR.name(), "translator", "reviewer");

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @Inject
    TranslationFindings findings;

    @Inject
    ReviewHistory history;

    @BeforeEach
    void submitATranslation() {
        pressroom.write(SLUG, "Text\n");
        pressroom.translate(SLUG, "ja");
        pressroom.submit(SLUG, "ja");
    }

    @Test
    void whoStoredAVersionMustNotApproveIt() {
        assertRejected(
                () -> review(BOTH, ReviewAction.APPROVE, Optional.empty()),
                ProblemCode.FOUR_EYES,
                "Version 1 was stored by Keiko, who cannot approve it");
    }

    @Test
    void whoStoredAVersionMaySendItBack() {
        assertThat(review(BOTH, ReviewAction.REJECT, Optional.of("Wait")).state())
                .isEqualTo(ReviewState.DRAFT);
    }

    @Test
    void aSmallOfficeMayDoWithTwoEyes() {
        Reviewing lenient = new Reviewing(new OfficeRules(false, List.of()), history, findings);

        ReviewStatus status = store.inTransaction(tables -> lenient.review(
                tables,
                BOTH,
                new Slug(SLUG),
                LanguageTag.parse("ja"),
                ReviewAction.APPROVE,
                Optional.empty(),
                newest -> {}));

        assertThat(status.state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void aTranslatorDoesNotApproveNorAReviewerOfAnotherLocale() {
        assertRejected(
                () -> review(Pressroom.TRANSLATOR, ReviewAction.APPROVE, Optional.empty()),
                ProblemCode.FORBIDDEN,
                "reviewer[ja]");
        assertRejected(
                () -> review(Pressroom.person("Eva", "reviewer[fr]"), ReviewAction.REJECT, Optional.of("No")),
                ProblemCode.FORBIDDEN,
                "reviewer[ja]");
    }

    @Test
    void aNewVersionIsADraftThoughTheOneBeforeWasApproved() {
        review(Pressroom.REVIEWER, ReviewAction.APPROVE, Optional.empty());
        pressroom.write(SLUG, "Text, longer\n");

        pressroom.translate(SLUG, "ja");

        assertRejected(
                () -> review(Pressroom.REVIEWER, ReviewAction.APPROVE, Optional.empty()),
                ProblemCode.WRONG_STATE,
                "Version 2 of test-reviewing in ja is draft: it can be submitted");
    }

    @Test
    void anApprovalCanBeTakenBackUntilItIsBound() {
        review(Pressroom.REVIEWER, ReviewAction.APPROVE, Optional.empty());
        review(Pressroom.REVIEWER, ReviewAction.REJECT, Optional.of("A slip"));
        pressroom.approve(SLUG, "ja");
        pressroom.release(SLUG, "en", "ja");

        assertRejected(
                () -> review(Pressroom.REVIEWER, ReviewAction.REJECT, Optional.of("Another slip")),
                ProblemCode.WRONG_STATE,
                "it has been released");
    }

    @Test
    void anApprovalThatAScheduledReleaseRestsOnCannotBeTakenBack() {
        review(Pressroom.REVIEWER, ReviewAction.APPROVE, Optional.empty());
        Release release = pressroom.schedule("2030-01-01T00:00[Asia/Tokyo]", SLUG, "en", "ja");

        assertRejected(
                () -> review(Pressroom.REVIEWER, ReviewAction.REJECT, Optional.of("A slip")),
                ProblemCode.WRONG_STATE,
                "a publisher has put it into a release");
        assertRejected(
                () -> review(
                        Pressroom.person("Eva", "reviewer", "publisher"), ReviewAction.REJECT, Optional.of("A slip")),
                ProblemCode.WRONG_STATE,
                "it is in the scheduled release " + release.id());
    }

    @Test
    void ofTwoSimultaneousReviewersOneGetsAConflict() throws Exception {
        List<String> outcomes = Concurrently.run(2, reviewer -> {
            try {
                Caller caller = Pressroom.person("Reviewer " + reviewer, "reviewer");
                return review(caller, ReviewAction.APPROVE, Optional.empty())
                        .state()
                        .name();
            } catch (ProblemException e) {
                return e.code().name();
            }
        });

        assertThat(outcomes).containsExactlyInAnyOrder("APPROVED", "WRONG_STATE");
    }

    private ReviewStatus review(Caller caller, ReviewAction act, Optional<String> comment) {
        return pressroom.review(SLUG, "ja", caller, act, comment);
    }

    private static void assertRejected(ThrowingCallable act, ProblemCode code, String detail) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ProblemException.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.detail()).contains(detail);
        });
    }
}
