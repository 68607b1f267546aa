package dev.dragoman.translation.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.MadeBy;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.SampleBundles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileClaimsTest {

    private static final CanonicalRecord RECORD = SampleRecords.of("A text.\n");
    private static final Bundle BY_MACHINE = stored(Authority.MACHINE, Optional.of("DeepL"));
    private static final Bundle BY_PEOPLE = stored(Authority.PROVISIONAL, Optional.empty());

    @Test
    void authorityTranslatorsAndReviewersOfAFileAreIgnored() {
        FileClaims claims = claims(
                BY_MACHINE,
                Optional.of(Authority.AUTHENTIC),
                new Provenance(Optional.empty(), List.of("Me"), List.of("Prof. Nobody")),
                Optional.empty(),
                false);

        assertThat(claims.authority()).isEqualTo(Authority.MACHINE);
        assertThat(claims.provenance(Optional.empty())).isEqualTo(BY_MACHINE.provenance());
        assertThat(claims.ignored())
                .containsExactly(
                        new Claim("authority", "authentic"),
                        new Claim("translator", "Me"),
                        new Claim("reviewer", "Prof. Nobody"));
    }

    @Test
    void storedMetadataAreNotClaims() {
        FileClaims claims =
                claims(BY_MACHINE, Optional.of(Authority.MACHINE), BY_MACHINE.provenance(), Optional.empty(), false);

        assertThat(claims.ignored()).isEmpty();
        assertThat(claims.authority()).isEqualTo(Authority.MACHINE);
    }

    @Test
    void aToolMakesTheTranslationMachineWorkWithoutATranslator() {
        Provenance tool = new Provenance(Optional.of("A tool"), List.of(), List.of());

        FileClaims claims = claims(BY_PEOPLE, Optional.empty(), tool, Optional.empty(), false);

        assertThat(claims.authority()).isEqualTo(Authority.MACHINE);
        assertThat(claims.provenance(Optional.of("Keiko"))).isEqualTo(tool);
        assertThat(claims(BY_PEOPLE, Optional.empty(), Provenance.UNKNOWN, Optional.of(MadeBy.MACHINE), false)
                        .authority())
                .isEqualTo(Authority.MACHINE);
    }

    @Test
    void theUploaderIsNamedAsTranslatorByTheirPublicName() {
        FileClaims claims = claims(BY_PEOPLE, Optional.empty(), Provenance.UNKNOWN, Optional.empty(), false);

        assertThat(claims.provenance(Optional.of("Keiko")).translators()).containsExactly("Keiko");
        assertThat(claims.provenance(Optional.empty()).translators()).isEmpty();
    }

    @Test
    void onlyAFileThatReplacesEverythingMakesMachineWorkHuman() {
        FileClaims all = claims(BY_MACHINE, Optional.empty(), Provenance.UNKNOWN, Optional.of(MadeBy.HUMAN), true);
        FileClaims part = claims(BY_MACHINE, Optional.empty(), Provenance.UNKNOWN, Optional.of(MadeBy.HUMAN), false);

        assertThat(all.authority()).isEqualTo(Authority.PROVISIONAL);
        assertThat(all.provenance(Optional.empty()).tool()).isEmpty();
        assertThat(all.ignored()).isEmpty();
        assertThat(part.authority()).isEqualTo(Authority.MACHINE);
        assertThat(part.provenance(Optional.empty()).tool()).contains("DeepL");
        assertThat(part.ignored()).containsExactly(new Claim("made-by", "human"));
    }

    private static FileClaims claims(
            Bundle before,
            Optional<Authority> authority,
            Provenance provenance,
            Optional<MadeBy> madeBy,
            boolean replacesAll) {
        UploadedBundle upload = new UploadedBundle(
                Optional.empty(),
                Optional.empty(),
                authority,
                Optional.of(provenance),
                madeBy,
                List.of(),
                List.of(),
                FileRemarks.NONE);
        return new FileClaims(upload, Optional.of(before), replacesAll);
    }

    private static Bundle stored(Authority authority, Optional<String> tool) {
        Bundle bundle = SampleBundles.of(RECORD, "fr");
        return new Bundle(
                bundle.slug(),
                bundle.locale(),
                authority,
                new Provenance(tool, List.of(), List.of()),
                bundle.targets());
    }
}
