package dev.dragoman.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.access.AuditEntry;
import dev.dragoman.access.Caller;
import dev.dragoman.access.administration.AuditSearch;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.drafting.uploads.Uploading;
import dev.dragoman.drafting.uploads.Uploading.Upload;
import dev.dragoman.drafting.uploads.Uploading.Uploaded;
import dev.dragoman.http.Precondition;
import dev.dragoman.http.VersionTag;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.upload.UploadedBundle;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class UploadingTest {

    private static final String SLUG = "test-uploading";
    private static final LanguageTag FRENCH = LanguageTag.parse("fr");
    private static final Precondition NONE = newest -> {};

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @Inject
    Uploading uploading;

    private int auditedBefore;

    @BeforeEach
    void writeARecord() {
        pressroom.write(SLUG, "A text.\n");
        auditedBefore = uploadsInTheAuditLog().size();
    }

    @Test
    void theFirstUploadIsVersionOneWithAnEntryInTheAuditLog() {
        Uploaded uploaded = upload(Pressroom.TRANSLATOR, "Un texte.", NONE);

        assertThat(uploaded.isFirst()).isTrue();
        assertThat(uploaded.version()).map(BundleVersion::number).hasValue(1);
        assertThat(uploaded.report().taken()).containsExactly("p1");
        assertThat(audit()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(Pressroom.TRANSLATOR.name());
            assertThat(entry.act()).isEqualTo("upload");
            assertThat(entry.detail()).contains("\"version\":1", "\"format\":\"application/json\"");
        });
    }

    @Test
    void aFileThatSaysNothingNewStoresAndAuditsNothing() {
        upload(Pressroom.TRANSLATOR, "Un texte.", NONE);

        Uploaded again = upload(Pressroom.TRANSLATOR, "Un texte.", NONE);

        assertThat(again.isFirst()).isFalse();
        assertThat(again.version()).map(BundleVersion::number).hasValue(1);
        assertThat(audit()).hasSize(1);
    }

    @Test
    void thePreconditionIsCheckedAgainstTheNewestVersionBeforeAnythingIsStored() {
        List<Optional<VersionTag>> checked = new ArrayList<>();
        Uploaded first = upload(Pressroom.TRANSLATOR, "Un texte.", checked::add);

        assertThatThrownBy(() -> upload(Pressroom.TRANSLATOR, "Un autre texte.", newest -> {
                    checked.add(newest);
                    throw new ProblemException(ProblemCode.PRECONDITION_FAILED, "on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(checked).containsExactly(Optional.empty(), first.version().map(BundleVersion::tag));
        assertThat(newest()).isEqualTo(first.version());
        assertThat(audit()).hasSize(1);
    }

    @Test
    void aTranslatorOfAnotherLocaleUploadsNothing() {
        assertThatThrownBy(() -> upload(Pressroom.person("Aiko", "translator[ja]"), "Un texte.", NONE))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(ProblemCode.FORBIDDEN));

        assertThat(newest()).isEmpty();
    }

    private Uploaded upload(Caller caller, String text, Precondition precondition) {
        return store.inTransaction(tables -> uploading.upload(tables, caller, upload(text), precondition));
    }

    private Upload upload(String text) {
        String json = "{\"units\": {\"p1\": {\"target\": \"" + text + "\"}}}";
        UploadedBundle file = store.read(tables -> BundleFormat.JSON.read(
                tables.table(Revisions.class).newest(SLUG).orElseThrow().record(), FRENCH, json.getBytes(UTF_8)));
        return new Upload(new Slug(SLUG), FRENCH, BundleFormat.JSON, file);
    }

    private Optional<BundleVersion> newest() {
        return store.read(tables -> tables.table(BundleVersions.class).newest(SLUG, "fr"));
    }

    private List<AuditEntry> audit() {
        List<AuditEntry> all = uploadsInTheAuditLog();
        return all.subList(0, all.size() - auditedBefore);
    }

    private List<AuditEntry> uploadsInTheAuditLog() {
        return store.read(tables -> AuditSearch.of(List.of(SLUG)).page(tables, Optional.empty(), 100)).stream()
                .filter(entry -> entry.act().equals("upload"))
                .toList();
    }
}
