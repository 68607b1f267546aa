package dev.dragoman.translation.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.translation.evidence.UnitActs.Approval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitsEvidenceTest {

    private static final Instant START = Instant.parse("2026-05-03T08:00:00Z");
    private static final Optional<String> KEIKO = Optional.of("keiko");

    @Test
    void aTextIsOfWhoMadeItLast() {
        UnitEvidence evidence = of(
                List.of(made(1, TextOrigin.Kind.MACHINE, Optional.of("DeepL")), made(2, TextOrigin.Kind.PERSON)),
                List.of());

        assertThat(evidence.origin()).isEqualTo(TextOrigin.PERSON);
        assertThat(evidence.made().at()).isEqualTo(at(2));
        assertThat(evidence.draft()).contains(TextOrigin.machine("DeepL"));
    }

    @Test
    void anEditedMachineTextIsStillKnownToBeOneAfterFurtherEdits() {
        UnitEvidence evidence = of(
                List.of(
                        made(1, TextOrigin.Kind.MACHINE, Optional.of("DeepL")),
                        made(2, TextOrigin.Kind.PERSON),
                        made(3, TextOrigin.Kind.PERSON)),
                List.of());

        assertThat(evidence.draft()).contains(TextOrigin.machine("DeepL"));
    }

    @Test
    void confirmingATextLeavesItsMaker() {
        UnitEvidence evidence = of(
                List.of(made(1, TextOrigin.Kind.MACHINE, Optional.of("DeepL")), act(2, UnitAct.Kind.CONFIRMED)),
                List.of());

        assertThat(evidence.origin().byMachine()).isTrue();
        assertThat(evidence.made().at()).isEqualTo(at(1));
        assertThat(evidence.changed().at()).isEqualTo(at(2));
        assertThat(evidence.confirmed().orElseThrow().name()).isEqualTo(KEIKO);
    }

    @Test
    void anotherTextEndsAConfirmation() {
        UnitEvidence evidence = of(
                List.of(
                        made(1, TextOrigin.Kind.PERSON),
                        act(2, UnitAct.Kind.CONFIRMED),
                        made(3, TextOrigin.Kind.PERSON)),
                List.of());

        assertThat(evidence.confirmed()).isEmpty();
    }

    @Test
    void anApprovalIsOfWhatHasNotChangedSince() {
        List<UnitAct> acts = List.of(
                made("p1", 1, TextOrigin.Kind.MACHINE, Optional.of("DeepL")),
                made("p2", 1, TextOrigin.Kind.MACHINE, Optional.of("DeepL")),
                made("p2", 3, TextOrigin.Kind.MACHINE, Optional.of("DeepL")));

        Map<String, UnitEvidence> units = UnitsEvidence.of(acts, List.of(approval(2)));

        assertThat(units.get("p1").unreviewedMachine()).isFalse();
        assertThat(units.get("p1").reviewed().orElseThrow().name()).contains("ren");
        assertThat(units.get("p2").unreviewedMachine()).isTrue();
    }

    @Test
    void anotherStateNeedsAnotherReview() {
        UnitEvidence evidence =
                of(List.of(made(1, TextOrigin.Kind.PERSON), act(3, UnitAct.Kind.CHANGED)), List.of(approval(2)));

        assertThat(evidence.reviewed()).isEmpty();
        assertThat(evidence.made().at()).isEqualTo(at(1));
    }

    private static UnitEvidence of(List<UnitAct> acts, List<Approval> approvals) {
        return UnitsEvidence.of(acts, approvals).get("p1");
    }

    private static UnitAct made(int version, TextOrigin.Kind origin) {
        return made(version, origin, Optional.empty());
    }

    private static UnitAct made(int version, TextOrigin.Kind origin, Optional<String> tool) {
        return made("p1", version, origin, tool);
    }

    private static UnitAct made(String unit, int version, TextOrigin.Kind origin, Optional<String> tool) {
        return new UnitAct(
                unit,
                version,
                UnitAct.Kind.MADE,
                Optional.of(origin),
                tool,
                false,
                KEIKO,
                Optional.empty(),
                at(version));
    }

    private static UnitAct act(int version, UnitAct.Kind act) {
        return new UnitAct(
                "p1", version, act, Optional.empty(), Optional.empty(), false, KEIKO, Optional.empty(), at(version));
    }

    private static Approval approval(int version) {
        return new Approval(version, "ren", Optional.of("Ren Okada"), at(version));
    }

    private static Instant at(int version) {
        return START.plusSeconds(version);
    }
}
