package dev.dragoman.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.access.AuditEntry;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Grant;
import dev.dragoman.access.administration.AuditSearch;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.records.limits.CommentLimits;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.comments.UnitComment;
import dev.dragoman.translation.comments.UnitComments;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class CommentingTest {

    private static final LanguageTag FRENCH = LanguageTag.parse("fr");
    private static final Caller KEIKO =
            new Caller("keiko", Set.of(Grant.parse("translator[fr]")), Optional.of("Keiko Sato"));
    private static final Caller HANS = Pressroom.person("Hans", "reviewer[fr]");

    /** Of each test, as the audit log keeps what others did. */
    private final Slug slug = new Slug("test-commenting-" + UUID.randomUUID());

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @Inject
    Commenting commenting;

    @BeforeEach
    void writeAText() {
        pressroom.write(slug.value(), "A text.\n\nAnother text.\n");
    }

    @Test
    void aCommentIsOpenUntilSomebodyResolvesIt() {
        UnitComment added = add(KEIKO, "p1", "  Is this a name?\r\nI think so. ");
        assertThat(added.number()).isEqualTo(1);
        assertThat(added.isOpen()).isTrue();
        assertThat(added.text()).isEqualTo("Is this a name?\nI think so.");
        assertThat(added.displayName()).hasValue("Keiko Sato");
        assertThat(open()).isEqualTo(1);

        UnitComment resolved = commenting.resolve(HANS, slug, FRENCH, 1);
        assertThat(resolved.resolvedBy()).hasValue("Hans");
        assertThat(open()).isZero();

        UnitComment reopened = commenting.reopen(KEIKO, slug, FRENCH, 1);
        assertThat(reopened.isOpen()).isTrue();
        assertThat(reopened.resolvedBy()).isEmpty();
        assertThat(acts()).containsExactlyInAnyOrder("comment.add", "comment.resolve", "comment.reopen");
    }

    @Test
    void repeatedActsChangeNothing() {
        add(KEIKO, "p1", "Why?");
        commenting.resolve(HANS, slug, FRENCH, 1);

        UnitComment again = commenting.resolve(KEIKO, slug, FRENCH, 1);

        assertThat(again.resolvedBy()).hasValue("Hans");
        assertThat(acts()).containsExactlyInAnyOrder("comment.add", "comment.resolve");
    }

    @Test
    void commentsStayWithTheirUnitThroughRevisionsAndVersions() {
        pressroom.translate(slug.value(), "fr");
        add(KEIKO, "p2", "About the second.");
        pressroom.write(slug.value(), "A new beginning.\n\nA text.\n\nAnother text.\n");
        pressroom.translate(slug.value(), "fr");

        List<UnitComment> comments =
                store.read(tables -> tables.table(UnitComments.class).ofUnit(slug.value(), "fr", "p2"));
        assertThat(comments).extracting(UnitComment::text).containsExactly("About the second.");
    }

    @Test
    void numbersAreCountedInEachTranslation() {
        add(KEIKO, "p1", "One");
        assertThat(add(HANS, "p2", "Two").number()).isEqualTo(2);

        UnitComment japanese = commenting.add(
                Pressroom.person("Taro", "translator[ja]"), slug, LanguageTag.parse("ja"), "p1", "Three");

        assertThat(japanese.number()).isEqualTo(1);
    }

    @Test
    void onlyTranslatorsAndReviewersOfTheLocaleComment() {
        Caller taro = Pressroom.person("Taro", "translator[ja]");
        rejected(ProblemCode.FORBIDDEN, () -> add(taro, "p1", "No"));
        rejected(ProblemCode.FORBIDDEN, () -> add(Pressroom.person("Ada", "author"), "p1", "No"));
        rejected(ProblemCode.UNAUTHENTICATED, () -> add(Caller.ANONYMOUS, "p1", "No"));
        add(KEIKO, "p1", "Yes");
        rejected(ProblemCode.FORBIDDEN, () -> commenting.resolve(taro, slug, FRENCH, 1));
    }

    @Test
    void whatIsBlankTooLongOrOnNoUnitIsRejected() {
        rejected(ProblemCode.INVALID_COMMENT, () -> add(KEIKO, "p1", " \u00A0\u200B\n"));
        rejected(ProblemCode.INVALID_COMMENT, () -> add(KEIKO, "p1", "x".repeat(CommentLimits.MAX_LENGTH + 1)));
        rejected(ProblemCode.INVALID_COMMENT, () -> add(KEIKO, "p1", "Read \u202Esiht"));
        rejected(ProblemCode.INVALID_COMMENT, () -> add(KEIKO, "p1", "A bell\u0007"));
        rejected(ProblemCode.INVALID_COMMENT, () -> add(KEIKO, "p9", "Where?"));
        rejected(ProblemCode.UNKNOWN_COMMENT, () -> commenting.resolve(KEIKO, slug, FRENCH, 7));

        assertThat(acts()).isEmpty();
    }

    private UnitComment add(Caller caller, String unit, String text) {
        return commenting.add(caller, slug, FRENCH, unit, text);
    }

    private int open() {
        return store.read(tables -> tables.table(UnitComments.class).open(slug.value(), "fr"));
    }

    private List<String> acts() {
        return store.read(tables -> AuditSearch.of(List.of(slug.value())).page(tables, Optional.empty(), 100)).stream()
                .map(AuditEntry::act)
                .filter(act -> act.startsWith("comment."))
                .toList();
    }

    private static void rejected(ProblemCode code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
