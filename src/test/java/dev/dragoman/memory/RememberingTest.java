package dev.dragoman.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.memory.suggestion.Suggesting;
import dev.dragoman.memory.suggestion.Suggestion;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.releasing.withdrawal.WithdrawalRequest;
import dev.dragoman.releasing.withdrawal.Withdrawing;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RememberingTest {

    private static final LanguageTag GAELIC = LanguageTag.parse("gd");

    @Inject
    Store store;

    @Inject
    Pressroom office;

    @Inject
    Remembering remembering;

    @Inject
    Suggesting suggesting;

    @Inject
    Withdrawing withdrawing;

    private String slug;
    private String sentence;

    @BeforeEach
    void aRecordOfItsOwn() {
        String word = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        slug = "test-memory-" + UUID.randomUUID();
        sentence = "The " + word + " ministers of 31 countries met in Geneva on 5 April and agreed on the next steps.";
        office.write(slug, sentence + "\n");
    }

    @Test
    void onlyApprovedTextsAreOffered() {
        translate("Draft.");
        assertThat(offered(sentence)).isEmpty();

        office.approve(slug, "gd");

        List<Suggestion> offered = offered(sentence);
        assertThat(offered).hasSize(1);
        assertThat(offered.get(0).percent()).isEqualTo(100);
        assertThat(offered.get(0).target()).isEqualTo("Draft.");
        MemoryPair origin = offered.get(0).origin();
        assertThat(origin.record()).contains(slug);
        assertThat(origin.version()).contains(1);
        assertThat(origin.approver()).contains(Pressroom.REVIEWER.name());
    }

    @Test
    void aSimilarSourceIsOfferedWithItsPercentage() {
        translate("Similar.");
        office.approve(slug, "gd");

        List<Suggestion> offered = offered(sentence.replace("31", "28").replace("5 April", "7 May"));

        assertThat(offered).hasSize(1);
        assertThat(offered.get(0).percent()).isBetween(85, 99);
        assertThat(offered.get(0).inSource().stream().map(span -> span.text())).containsExactly("31", "5", "April");
        assertThat(offered(sentence.replace("ministers of 31 countries met in Geneva", "weather was fine")).stream()
                        .filter(one -> one.percent() > 80))
                .isEmpty();
    }

    @Test
    void whatIsRejectedAfterItsApprovalIsNotOfferedAnyMore() {
        translate("Rejected.");
        office.approve(slug, "gd");
        assertThat(offered(sentence)).hasSize(1);

        office.review(slug, "gd", Pressroom.REVIEWER, ReviewAction.REJECT, Optional.of("Wrong."));

        assertThat(offered(sentence)).isEmpty();
    }

    @Test
    void aWithdrawnTranslationIsNotOfferedUntilItIsReleasedAgain() {
        translate("Withdrawn.");
        office.approve(slug, "gd");
        office.release(slug, "en", "gd");
        assertThat(offered(sentence)).hasSize(1);

        withdraw(Optional.of(GAELIC));
        assertThat(offered(sentence)).isEmpty();

        office.release(slug, "gd");
        assertThat(offered(sentence)).hasSize(1);
    }

    @Test
    void theTranslationsOfAWithdrawnRecordAreNotOfferedEither() {
        translate("Withdrawn.");
        office.approve(slug, "gd");
        office.release(slug, "en");
        assertThat(offered(sentence)).hasSize(1);

        withdraw(Optional.empty());

        assertThat(offered(sentence)).isEmpty();
    }

    @Test
    void aCorrectedTextReplacesTheFormerOneAndARewordedSourceKeepsIts() {
        translate("First.");
        office.approve(slug, "gd");
        translate("Corrected.");
        office.approve(slug, "gd");
        assertThat(offered(sentence)).extracting(Suggestion::target).containsExactly("Corrected.");

        String reworded = sentence.replace("agreed on", "decided about");
        office.write(slug, reworded + "\n");
        translate("Reworded.");
        office.approve(slug, "gd");

        assertThat(offered(sentence).get(0).target()).isEqualTo("Corrected.");
        assertThat(offered(reworded).get(0).target()).isEqualTo("Reworded.");
    }

    @Test
    void writingTheSameAgainChangesNothing() {
        translate("Same.");
        office.approve(slug, "gd");
        int before = offered(sentence).size();

        write();
        write();

        assertThat(offered(sentence)).hasSize(before);
    }

    @Test
    void anUnfinishedTextOfAnApprovedVersionIsNotOffered() {
        office.translate(slug, revision -> bundle(revision, "Unfinished.", UnitState.INITIAL));
        office.approve(slug, "gd");

        assertThat(offered(sentence)).isEmpty();
    }

    private void translate(String text) {
        office.translate(slug, revision -> bundle(revision, text, UnitState.TRANSLATED));
    }

    private static Bundle bundle(Revision revision, String text, UnitState state) {
        Map<String, Target> targets = new LinkedHashMap<>();
        for (Unit unit : revision.record().units()) {
            String target = unit.id().equals("title") ? "Title" : text;
            targets.put(unit.id(), new Target(unit.id(), target, state, Optional.empty(), unit.source()));
        }
        return new Bundle(revision.record().slug(), GAELIC, Authority.PROVISIONAL, Provenance.UNKNOWN, targets);
    }

    private void withdraw(Optional<LanguageTag> locale) {
        store.inTransaction(tables -> withdrawing.withdraw(
                tables,
                Pressroom.PUBLISHER,
                new WithdrawalRequest(
                        new Slug(slug), locale, WithdrawalMode.GONE, Optional.of("Withdrawn."), Optional.empty()),
                newest -> {}));
    }

    /** What the follower does too, when its turn comes. */
    private void write() {
        store.inTransaction(tables -> {
            remembering.write(tables, slug, "gd");
            return null;
        });
    }

    private List<Suggestion> offered(String source) {
        write();
        return store.read(tables -> suggesting.of(tables, new Unit("p1", source), GAELIC, Optional.empty())).stream()
                .filter(one -> one.origin().record().filter(slug::equals).isPresent())
                .toList();
    }
}
