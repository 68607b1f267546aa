package dev.dragoman.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.access.AuditEntry;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Grant;
import dev.dragoman.access.administration.AuditSearch;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import dev.dragoman.times.MovableClock;
import dev.dragoman.translation.presence.Presence;
import dev.dragoman.translation.presence.Presences;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class MarkingPresenceTest {

    private static final Slug SLUG = new Slug("test-presence");
    private static final LanguageTag FRENCH = LanguageTag.parse("fr");
    private static final Caller KEIKO =
            new Caller("keiko", Set.of(Grant.parse("translator[fr]")), Optional.of("Keiko Sato"));
    private static final Caller HANS = Pressroom.person("Hans", "reviewer[fr]");

    @Inject
    Store store;

    @Inject
    MovableClock clock;

    @Inject
    MarkingPresence marking;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void peopleSeeWhoElseHasTheTranslationOpenButNotThemselves() {
        assertThat(marking.mark(KEIKO, SLUG, FRENCH)).isEmpty();
        assertThat(marking.mark(KEIKO, SLUG, FRENCH)).isEmpty();

        assertThat(marking.mark(HANS, SLUG, FRENCH))
                .extracting(Presence::shownName)
                .containsExactly("Keiko Sato");
        assertThat(marking.mark(KEIKO, SLUG, FRENCH))
                .extracting(Presence::shownName)
                .containsExactly("Hans");
        assertThat(marking.mark(HANS, SLUG, LanguageTag.parse("ja"))).isEmpty();
    }

    @Test
    void whoWasNotHeardOfForAMinuteIsForgotten() {
        Instant start = clock.instant();
        clock.set(start);
        marking.mark(KEIKO, SLUG, FRENCH);

        clock.set(start.plus(Duration.ofSeconds(59)));
        assertThat(marking.mark(HANS, SLUG, FRENCH)).hasSize(1);
        clock.set(start.plus(Duration.ofSeconds(61)));
        assertThat(marking.mark(HANS, SLUG, FRENCH)).isEmpty();

        List<Presence> left =
                store.read(tables -> tables.table(Presences.class).others(SLUG.value(), "fr", "", Instant.EPOCH));
        assertThat(left).extracting(Presence::name).containsExactly("Hans");
    }

    @Test
    void whoLeavesIsForgottenAtOnce() {
        marking.mark(KEIKO, SLUG, FRENCH);

        marking.leave(KEIKO, SLUG, FRENCH);

        assertThat(marking.mark(HANS, SLUG, FRENCH)).isEmpty();
    }

    @Test
    void presenceIsNeitherAuditedNorAllowedToNobody() {
        marking.mark(KEIKO, SLUG, FRENCH);

        assertThatThrownBy(() -> marking.mark(Caller.ANONYMOUS, SLUG, FRENCH)).isInstanceOf(ProblemException.class);
        List<AuditEntry> audited =
                store.read(tables -> AuditSearch.of(List.of(SLUG.value())).page(tables, Optional.empty(), 10));
        assertThat(audited).isEmpty();
    }
}
