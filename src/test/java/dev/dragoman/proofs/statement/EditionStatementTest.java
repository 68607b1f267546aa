package dev.dragoman.proofs.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionNotices;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.json.CanonicalJson;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Slug;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The bytes of statements. They must never change: whoever has signed ones compares them with what the store says. */
class EditionStatementTest {

    private static final Instant AT = Instant.parse("2026-03-01T20:00:00.123Z");
    private static final CanonicalRecord RECORD =
            SampleRecords.read("a-meeting", SampleRecords.fileWithEvent("""

                            They met {when}.

                            ## Results

                            1. First

                               - Inner

                            > Quoted
                            """)).record();

    @Test
    void theCanonicalTextIsStatedWithItsBlocksAndTimes() {
        String statement = statement(1, LanguageTag.CANONICAL, Optional.empty(), Optional.empty(), false);

        assertThat(statement).isEqualTo(canonical("""
                {
                  "type": "https://dragoman.dev/statement/edition/v1",
                  "slug": "a-meeting", "locale": "en", "number": 1, "revision": 3, "kind": "readout",
                  "title": {"id": "title", "text": "A meeting"},
                  "blocks": [
                    {"id": "p1", "kind": "paragraph", "text": "They met {when}."},
                    {"id": "h1", "kind": "heading", "level": 2, "text": "Results"},
                    {"id": "p2", "kind": "point", "label": "1.", "text": "First",
                     "blocks": [{"id": "p3", "kind": "point", "label": "", "text": "Inner"}]},
                    {"id": "q1", "kind": "quotation",
                     "blocks": [{"id": "p4", "kind": "paragraph", "text": "Quoted"}]}
                  ],
                  "times": {
                    "issued": "1990-01-02",
                    "event": {
                      "start": "1990-01-02T11:20+01:00[Europe/Brussels]",
                      "end": "1990-01-02T13:45+01:00[Europe/Brussels]",
                      "duration": "about PT2H25M"
                    }
                  },
                  "authority": "authentic",
                  "provenance": {"translators": [], "reviewers": []},
                  "releasedAt": "2026-03-01T20:00:00.123Z",
                  "digests": {
                    "revision": "r",
                    "notices": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
                    "evidence": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
                  }
                }
                """));
    }

    @Test
    void anAmendedTranslationStatesWhoMadeItAndWhatIsNotTranslated() {
        Bundle bundle = new Bundle(
                RECORD.slug(),
                LanguageTag.parse("ja"),
                Authority.PROVISIONAL,
                new Provenance(Optional.of("Tool"), List.of("Keiko"), List.of()),
                Map.of("title", new Target("title", "会合", UnitState.FINAL, Optional.empty(), "A meeting")));

        String statement = statement(2, LanguageTag.parse("ja"), Optional.of(bundle), Optional.of("before"), true);

        assertThat(statement)
                .contains("\"title\":{\"id\":\"title\",\"text\":\"会合\"}")
                .contains("{\"id\":\"p1\",\"kind\":\"paragraph\",\"lang\":\"en\",\"text\":\"They met {when}.\"}")
                .contains("\"amends\":1")
                .contains("\"weight\":\"minor\"")
                .contains("\"beforeSigning\":true")
                .contains("\"note\":{\"lang\":\"ja\",\"text\":\"注\"}")
                .contains(
                        "\"provenance\":{\"reviewer\":\"Hans\",\"reviewers\":[],\"tool\":\"Tool\",\"translators\":[\"Keiko\"]}")
                .contains("\"release\":\"act\"")
                .contains("\"bundle\":\"b\"")
                .contains("\"previous\":\"before\"")
                .doesNotContain("token-of-hans");
    }

    @Test
    void aWithdrawalStatesSinceWhenAndHow() {
        PublicAct act = new PublicAct(
                7,
                AT.plusSeconds(60),
                "withdrawal",
                "a-meeting",
                "en",
                2,
                Optional.of(new Withdrawal(
                        WithdrawalMode.REDIRECT,
                        Optional.of("Moved."),
                        Optional.of(new Slug("another")),
                        AT,
                        Optional.of(AT.plusSeconds(60)))));

        String statement = new String(WithdrawalStatement.of(act, Optional.of("e"), false), UTF_8);

        assertThat(statement).isEqualTo(canonical("""
                {
                  "type": "https://dragoman.dev/statement/withdrawal/v1",
                  "slug": "a-meeting", "locale": "en", "number": 2,
                  "withdrawnAt": "2026-03-01T20:00:00.123Z", "statedAt": "2026-03-01T20:01:00.123Z",
                  "mode": "redirect", "note": "Moved.", "to": "another", "digests": {"edition": "e"}
                }
                """));
    }

    private static String statement(
            int number, LanguageTag locale, Optional<Bundle> bundle, Optional<String> previous, boolean before) {
        boolean translated = bundle.isPresent();
        Edition edition = new Edition(
                RECORD.slug(),
                locale,
                number,
                3,
                bundle.map(of -> 1),
                translated ? Authority.PROVISIONAL : Authority.AUTHENTIC,
                AT,
                Weight.MINOR,
                Optional.of("注").filter(note -> translated),
                Optional.of("token-of-hans").filter(name -> translated),
                Optional.of("Hans").filter(name -> translated),
                UnitWeights.NONE);
        FrozenEdition frozen = new FrozenEdition(
                new EditionNotices(Optional.of(locale), Map.of(), List.of(), OverriddenErrors.NONE),
                "{}",
                "{}",
                Optional.of("act").filter(id -> translated),
                "r",
                RECORD,
                bundle.map(of -> "b"),
                bundle);
        return new String(EditionStatement.of(edition, frozen, "a-meeting", previous, before), UTF_8);
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.bytes(json), UTF_8);
    }
}
