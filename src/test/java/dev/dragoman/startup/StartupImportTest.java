package dev.dragoman.startup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.bundles.formats.ExportLimit;
import dev.dragoman.bundles.xliff.v2.XliffReader;
import dev.dragoman.drafting.ContentFiles;
import dev.dragoman.drafting.FolderParsing;
import dev.dragoman.drafting.ImportReport;
import dev.dragoman.drafting.ParsedFolder;
import dev.dragoman.drafting.RecordImport;
import dev.dragoman.drafting.RecordStorage;
import dev.dragoman.drafting.StoringPictures;
import dev.dragoman.drafting.imports.ImportHistory;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.Listings;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.editions.changes.PublicChange;
import dev.dragoman.errors.LoggedFaults;
import dev.dragoman.json.Digest;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.operations.FailingClock;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.records.pictures.SamplePictures;
import dev.dragoman.releasing.ImportPublishing;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.releasing.UncheckedPublishing;
import dev.dragoman.releasing.renaming.Renaming;
import dev.dragoman.storage.Concurrently;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.StatementLog;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.TargetStatus;
import dev.dragoman.translation.Translating;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RemoveLeftovers
class StartupImportTest {

    private static final String A = "test-import-a";
    private static final String B = "test-import-b";
    private static final String ENGLISH = """
            ---
            kind: statement
            title: A title
            issued: 1990-01-02
            ---

            First text of it.

            Second words on that.
            """;

    @Inject
    Store store;

    @Inject
    ImportHistory history;

    @Inject
    RecordFolderImport records;

    @Inject
    RecordStorage recording;

    @Inject
    Translating translating;

    @Inject
    UncheckedPublishing publishing;

    @Inject
    ImportPublishing importPublishing;

    @Inject
    StoringPictures storing;

    @Inject
    FolderParsing parsing;

    @Inject
    Renaming renaming;

    @Inject
    ExportLimit exports;

    @Inject
    Clock clock;

    @Inject
    StatementLog log;

    @TempDir
    Path folder;

    private long seqBefore;

    @BeforeEach
    void writeTwoRecords() throws IOException {
        seqBefore = store.read(tables -> tables.table(ChangeLog.class).lastSeq());
        write(A, "en.md", ENGLISH);
        write(A, "fr.xlf", bundle(A, "fr", "Premier texte.", "Deuxième texte."));
        write(A, "ja.xlf", bundle(A, "ja", "最初の文。", "次の文。"));
        write(B, "en.md", ENGLISH.replace("A title", "Another title"));
        write(B, "ar.xlf", bundle(B, "ar", "النص الأول.", "النص الثاني."));
    }

    @Test
    void theFirstImportStoresAndPublishesEverything() {
        StartupImport imported = importAll();

        assertThat(imported.isDone()).isTrue();
        assertThat(imported.rejected()).isEmpty();
        assertThat(editions(A)).containsExactly("en 1 of revision 1", "fr 1 of revision 1", "ja 1 of revision 1");
        assertThat(editions(B)).containsExactly("ar 1 of revision 1", "en 1 of revision 1");
        assertThat(revision(A).origin()).isEqualTo(Origin.FOLDER);
        assertThat(version(A, "fr").bundle().targets().get("p1").text()).isEqualTo("Premier texte.");
        assertThat(changes())
                .extracting(change -> change.slug() + " " + change.locale())
                .containsExactlyInAnyOrder(A + " en", A + " fr", A + " ja", B + " en", B + " ar");
    }

    @Test
    void theFolderWhichOperatorsOwnStatesAuthorityAndReviewers() throws IOException {
        write(
                A,
                "fr.xlf",
                bundle(A, "fr", "Premier texte.", "Deuxième texte.")
                        .replace("<file id", "<file xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" id")
                        .replaceFirst("(<file [^>]*>)", """
                                $1<mda:metadata><mda:metaGroup category="dragoman">
                                <mda:meta type="authority">authentic</mda:meta>
                                <mda:meta type="reviewer">Prof. Somebody</mda:meta>
                                </mda:metaGroup></mda:metadata>"""));

        assertThat(importAll().rejected()).isEmpty();

        List<Edition> shown = store.read(tables -> tables.table(Editions.class).newestOfEachLocale(A));
        assertThat(shown)
                .filteredOn(edition -> edition.locale().equals(LanguageTag.parse("fr")))
                .singleElement()
                .extracting(Edition::authority)
                .isEqualTo(Authority.AUTHENTIC);
        assertThat(version(A, "fr").bundle().provenance().reviewers()).containsExactly("Prof. Somebody");
    }

    @Test
    void thePicturesOfTheFolderAreStoredAndShown() throws IOException {
        write(A, "en.md", ENGLISH + "\n![A room](room.png)\n");
        write(A, "room.png", SamplePictures.png(30, 20));

        assertThat(importAll().rejected()).isEmpty();
        assertThat(editions(A)).contains("en 1 of revision 1");
        assertThat(shown()).containsExactly("room.png 30");

        write(A, "room.png", SamplePictures.png(60, 40));
        assertThat(importAll().rejected()).isEmpty();
        assertThat(editions(A)).contains("en 2 of revision 2");
        assertThat(shown()).containsExactly("room.png 60");

        importAll();
        assertThat(editions(A)).contains("en 2 of revision 2");
    }

    @Test
    void aFileThatIsNoPictureIsRejectedAndTheRecordLoads() throws IOException {
        write(A, "room.png", "no picture");

        assertThat(importAll().rejected())
                .singleElement()
                .asString()
                .startsWith("records/" + A + "/room.png")
                .contains("it is no picture");
        assertThat(editions(A)).hasSize(3);
    }

    private List<String> shown() {
        return revision(A).record().pictures().stream()
                .flatMap(picture -> picture.files().stream())
                .map(file -> file.name() + " " + file.width())
                .toList();
    }

    @Test
    void anImportOfTheSameFolderChangesNothing() {
        importAll();
        List<PublicChange> changesBefore = changes();

        StartupImport again = importAll();

        assertThat(again.rejected()).isEmpty();
        assertThat(changes()).isEqualTo(changesBefore);
        assertThat(revision(A).number()).isEqualTo(1);
        assertThat(version(A, "fr").number()).isEqualTo(1);
    }

    @Test
    void aFolderThatIsUnchangedIsOneStatement() {
        report(A);
        log.clear();

        report(A);

        assertThat(log.statements()).singleElement().asString().contains("imported_file");
    }

    @Test
    void allFoldersThatAreUnchangedAreOneStatement() {
        importAll();
        log.clear();

        StartupImport again = importAll();

        assertThat(log.statements()).singleElement().asString().contains("imported_file");
        assertThat(again.isDone()).isTrue();
    }

    @Test
    void theProgressIsCountedInRecords() throws IOException {
        write(B, "en.md", "no front matter");

        StartupImport imported = importAll();

        assertThat(imported.found()).isEqualTo(2);
        assertThat(imported.looked()).isEqualTo(2);
    }

    @Test
    void anImportThatIsStoppedIsContinuedByTheNextStart() {
        StartupImport stopped =
                new StartupImport(new ContentFolder(() -> Optional.of(folder)), records, history, clock);
        stopped.stop();
        stopped.run();

        assertThat(stopped.isDone()).isFalse();
        assertThat(editions(A)).isEmpty();
        assertThat(importAll().isDone()).isTrue();
        assertThat(editions(A)).hasSize(3);
    }

    @Test
    void aFileThatHasChangedSinceItWasParsedIsReadAgain() throws IOException {
        Path record = folder.resolve("records").resolve(A);
        ParsedFolder parsed = records.parse(record, Set.of());
        write(A, "en.md", ENGLISH.replace("Second words", "Second thoughts"));
        write(A, "fr.xlf", bundle(A, "fr", "Premier texte.", "Le deuxième."));

        records.importFolder(record, parsed, new ImportReport());

        assertThat(revision(A).record().unitsById().get("p2").source()).isEqualTo("Second thoughts on that.");
        assertThat(version(A, "fr").bundle().targets().get("p2").text()).isEqualTo("Le deuxième.");
        assertThat(version(A, "ja").bundle().targets().get("p2").text()).isEqualTo("次の文。");
    }

    @Test
    void theReportCountsTheFiles() {
        ImportReport first = report(A);
        ImportReport second = report(A);

        assertThat(first).hasToString("3 files imported, 0 unchanged, 0 older than an upload, 0 rejected");
        assertThat(second).hasToString("0 files imported, 3 unchanged, 0 older than an upload, 0 rejected");
        assertThat(second.files()).isEqualTo(3);
    }

    @Test
    void aChangedRecordIsANewRevisionAndANewEditionInEachOfItsLanguages() throws IOException {
        importAll();

        write(A, "en.md", ENGLISH.replace("Second words", "Second thoughts"));
        importAll();

        assertThat(editions(A)).containsExactly("en 2 of revision 2", "fr 2 of revision 2", "ja 2 of revision 2");
        assertThat(editions(B)).containsExactly("ar 1 of revision 1", "en 1 of revision 1");
        assertThat(version(A, "fr").number()).isEqualTo(1);
    }

    @Test
    void aChangedUnitIsOutdatedInItsBundlesWhichKeepTheOldSource() throws IOException {
        importAll();

        write(A, "en.md", ENGLISH.replace("Second words", "Second thoughts"));
        importAll();

        CanonicalRecord today = revision(A).record();
        BundleVersion french = version(A, "fr");
        Coverage coverage = Coverage.of(today, Optional.of(french.bundle()));
        assertThat(coverage.ids(TargetStatus.OUTDATED)).containsExactly("p2");
        assertThat(coverage.ids(TargetStatus.CURRENT)).containsExactly("title", "p1");
        assertThat(french.bundle().targets().get("p2"))
                .extracting(Target::source)
                .isEqualTo("Second words on that.");
        assertThat(today.unitsById().get("p2")).extracting(Unit::source).isEqualTo("Second thoughts on that.");
    }

    @Test
    void aChangedBundleIsANewVersionAndEditionOfItsLanguageOnly() throws IOException {
        importAll();

        write(A, "fr.xlf", bundle(A, "fr", "Premier texte.", "Le deuxième."));
        importAll();

        assertThat(editions(A)).containsExactly("en 1 of revision 1", "fr 2 of revision 1", "ja 1 of revision 1");
        assertThat(version(A, "fr").number()).isEqualTo(2);
        assertThat(version(A, "ja").number()).isEqualTo(1);
        assertThat(changes()).hasSize(6);
    }

    @Test
    void aFileThatOnlyLooksDifferentIsImportedWithoutANewVersion() throws IOException {
        importAll();

        write(A, "en.md", ENGLISH.replace("\n", "\r\n"));
        write(A, "fr.xlf", bundle(A, "fr", "Premier texte.", "Deuxième texte.").replace("<file", "\n  <file"));
        ImportReport report = report(A);

        assertThat(report).hasToString("2 files imported, 1 unchanged, 0 older than an upload, 0 rejected");
        assertThat(editions(A)).containsExactly("en 1 of revision 1", "fr 1 of revision 1", "ja 1 of revision 1");
    }

    @Test
    void aSecondFileOfOneLanguageIsRefusedWithTheNameOfTheFirst() throws IOException {
        importAll();

        write(A, "ja-JP.xlf", bundle(A, "ja-JP", "最初。", "次。"));

        assertThat(report(A).rejected())
                .singleElement()
                .asString()
                .contains("ja-JP.xlf")
                .contains("translation in ja,");
        assertThat(editions(A)).containsExactly("en 1 of revision 1", "fr 1 of revision 1", "ja 1 of revision 1");
    }

    @Test
    void aFileThatIsNamedByACountryIsRefusedWithTheLikelyLanguage() throws IOException {
        write(A, "jp.xlf", bundle(A, "jp", "最初。", "次。"));

        assertThat(report(A).rejected())
                .singleElement()
                .asString()
                .contains("jp.xlf")
                .contains("did you mean \"ja\"?");
    }

    @Test
    void aNewLanguageIsPublishedBesideTheOthers() throws IOException {
        importAll();

        write(B, "zh-Hant.xlf", bundle(B, "zh-Hant", "第一。", "第二。"));
        importAll();

        assertThat(editions(B)).containsExactly("ar 1 of revision 1", "en 1 of revision 1", "zh-Hant 1 of revision 1");
    }

    @Test
    void aMalformedRecordIsRefusedWithItsLineWhileTheOthersLoad() throws IOException {
        write(A, "en.md", ENGLISH.replace("Second words", "Second {strat}"));

        StartupImport imported = importAll();

        assertThat(imported.rejected())
                .singleElement()
                .asString()
                .startsWith("records/" + A + "/en.md: line 9, unit p2: {strat} is not a known reference");
        assertThat(editions(A)).isEmpty();
        assertThat(editions(B)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void aRecordWhoseFrontMatterNestsTooDeepIsRefusedWithItsLineWhileTheOthersLoad(String level) throws IOException {
        write(A, "en.md", ENGLISH.replace("A title", "\n  " + level.repeat(50_000)));

        StartupImport imported = importAll();

        assertThat(imported.rejected())
                .singleElement()
                .asString()
                .startsWith("records/" + A + "/en.md: line 4: the front matter nests");
        assertThat(editions(B)).hasSize(2);
    }

    @Test
    void anErrorWhileARecordIsStoredRollsItBackAndTheOthersAreImported() {
        Clock failing = FailingClock.once(new StackOverflowError("on purpose"), clock);
        RecordFolderImport failingOnce = new RecordFolderImport(
                store, new RecordImport(recording, translating, storing, parsing, exports, failing), importPublishing);

        StartupImport imported = importAll(folder, failingOnce);

        assertThat(imported.isDone()).isTrue();
        assertThat(imported.rejected())
                .containsExactly("records/" + A + ": nothing was stored: java.lang.StackOverflowError: on purpose");
        assertThat(editions(A)).isEmpty();
        assertThat(editions(B)).hasSize(2);
    }

    @Test
    void aRecordWithAReservedSlugIsRefusedWhileTheOthersLoad() throws IOException {
        write("zh-hant", "en.md", ENGLISH);

        StartupImport imported = importAll();

        assertThat(imported.rejected())
                .singleElement()
                .asString()
                .startsWith("records/zh-hant/en.md")
                .contains("No record can have the slug \"zh-hant\": it is a language tag");
        assertThat(editions(B)).hasSize(2);
    }

    @Test
    void aRecordThatBecameMalformedStaysAsItWasAndItsBundlesLoad() throws IOException {
        importAll();

        write(A, "en.md", ENGLISH.replace("kind: statement", "kind: talk"));
        write(A, "fr.xlf", bundle(A, "fr", "Premier texte.", "Le deuxième."));
        StartupImport imported = importAll();

        assertThat(imported.rejected()).singleElement().asString().contains("line 2: kind: \"talk\" is not one of");
        assertThat(editions(A)).containsExactly("en 1 of revision 1", "fr 2 of revision 1", "ja 1 of revision 1");
    }

    @Test
    void aRejectedFileIsRejectedAtEveryStartUntilItIsCorrected() throws IOException {
        write(A, "en.md", ENGLISH.replace("issued: 1990-01-02", "issued: soon"));
        importAll();

        assertThat(importAll().rejected()).hasSize(1);
        write(A, "en.md", ENGLISH);
        assertThat(importAll().rejected()).isEmpty();
        assertThat(editions(A)).hasSize(3);
    }

    @Test
    void aMalformedBundleIsRefusedWhileTheOtherLanguagesLoad() throws IOException {
        write(A, "fr.xlf", bundle(A, "fr", "Premier texte.", "Deuxième").replace("id=\"p2\"", "id=\"p7\""));

        StartupImport imported = importAll();

        assertThat(imported.rejected())
                .containsExactly(
                        "records/" + A + "/fr.xlf: The record has no unit \"p7\"; its units are title, p1, p2");
        assertThat(editions(A)).containsExactly("en 1 of revision 1", "ja 1 of revision 1");
    }

    @Test
    void aBundleInTheWrongLanguageOrUnderTheWrongNameIsRefused() throws IOException {
        write(B, "de.xlf", bundle(B, "nl", "Een.", "Twee."));
        write(B, "zh-hant.xlf", bundle(B, "zh-Hant", "一。", "二。"));
        write(B, "not a tag.xlf", bundle(B, "fr", "Un.", "Deux."));

        StartupImport imported = importAll();

        assertThat(imported.rejected())
                .hasSize(3)
                .anySatisfy(why -> assertThat(why).contains("/de.xlf: trgLang is \"nl\"; this bundle is for \"de\""))
                .anySatisfy(why -> assertThat(why).contains("the file's name should be zh-Hant.xlf"))
                .anySatisfy(why -> assertThat(why).contains("/not a tag.xlf: "));
        assertThat(editions(B)).containsExactly("ar 1 of revision 1", "en 1 of revision 1");
    }

    @Test
    void aFileThatIsNotUtf8OrNoFileAtAllIsRefused() throws IOException {
        Files.writeString(folder.resolve("records/" + A + "/fr.xlf"), "<é>", ISO_8859_1);
        Files.createDirectory(folder.resolve("records/" + A + "/de.xlf"));

        StartupImport imported = importAll();

        assertThat(imported.rejected())
                .hasSize(2)
                .anySatisfy(why -> assertThat(why).contains("/fr.xlf: the file is not in UTF-8"))
                .anySatisfy(why -> assertThat(why).contains("/de.xlf: The file cannot be read"));
        assertThat(editions(A)).containsExactly("en 1 of revision 1", "ja 1 of revision 1");
    }

    @Test
    void aLocaleWithAnErrorIsStoredButNotPublishedAndTheLogNamesIt() throws IOException {
        write(A, "en.md", ENGLISH.replace("Second words", "1. Second words"));
        write(A, "fr.xlf", bundle(A, "fr", "Premier texte.", "2. Deuxième texte."));

        try (LoggedFaults faults = LoggedFaults.collect()) {
            StartupImport imported = importAll();

            assertThat(imported.rejected()).isEmpty();
            // Work in the background may have something to say of what earlier tests have removed.
            assertThat(faults.lines())
                    .filteredOn(line -> line.contains("StartupImport"))
                    .singleElement()
                    .asString()
                    .contains("stored, but not published, records/" + A + "/fr.xlf: unit p2, points: ");
        }
        assertThat(version(A, "fr").number()).isEqualTo(1);
        assertThat(editions(A)).containsExactly("en 1 of revision 1", "ja 1 of revision 1");
    }

    @Test
    void aCanonicalTextWithAnErrorKeepsItsTranslationsUnpublishedToo() throws IOException {
        write(A, "en.md", ENGLISH.replace("Second words", "Second \u202Ewords\u202C"));

        try (LoggedFaults faults = LoggedFaults.collect()) {
            StartupImport imported = importAll();

            assertThat(imported.rejected()).isEmpty();
            assertThat(faults.lines())
                    .anySatisfy(line -> assertThat(line)
                            .contains("stored, but not published, records/" + A + "/en.md: unit p2, bidi: "))
                    .anySatisfy(line -> assertThat(line)
                            .contains("not published, records/" + A + "/ja.xlf: its canonical text has an error"));
        }
        assertThat(version(A, "ja").number()).isEqualTo(1);
        assertThat(editions(A)).isEmpty();

        write(A, "en.md", ENGLISH);
        importAll();
        assertThat(editions(A)).contains("en 1 of revision 2", "ja 1 of revision 2");
    }

    @Test
    void aPublicLocaleWhoseNewFileHasAnErrorKeepsItsVersion() throws IOException {
        write(A, "en.md", ENGLISH.replace("Second words", "1. Second words"));
        importAll();

        write(A, "fr.xlf", bundle(A, "fr", "Premier texte.", "2. Deuxième texte."));
        importAll();
        assertThat(version(A, "fr").number()).isEqualTo(2);
        assertThat(editions(A)).containsExactly("en 1 of revision 1", "fr 1 of revision 1", "ja 1 of revision 1");

        write(A, "fr.xlf", bundle(A, "fr", "Premier texte.", "Le deuxième texte."));
        importAll();
        assertThat(editions(A)).containsExactly("en 1 of revision 1", "fr 2 of revision 1", "ja 1 of revision 1");
    }

    @Test
    void strayFilesAndFoldersAreReported() throws IOException {
        write(A, "notes.txt", "a note");
        write(A, "fr.po", "msgid \"\"");
        Files.writeString(folder.resolve("records/README.md"), "stray", UTF_8);
        Files.createDirectories(folder.resolve("records/Not A Slug"));
        Files.createDirectories(folder.resolve("records/test-import-empty"));

        StartupImport imported = importAll();

        assertThat(imported.rejected())
                .hasSize(5)
                .anySatisfy(why -> assertThat(why).contains("/notes.txt: a record's folder holds en.md, <locale>.xlf"))
                .anySatisfy(why -> assertThat(why).contains("/fr.po: a record's folder holds"))
                .anySatisfy(why -> assertThat(why)
                        .startsWith("records/README.md: the folder of records must contain only one folder"))
                .anySatisfy(why -> assertThat(why).startsWith("records/Not A Slug: the folder's name is not a slug"))
                .anySatisfy(
                        why -> assertThat(why).startsWith("records/test-import-empty/en.md: The file cannot be read"));
        assertThat(editions(A)).hasSize(3);
    }

    @Test
    void anUploadedRecordIsNeverOverwritten() throws IOException {
        importAll();
        uploadRecord(ENGLISH.replace("Second words", "Uploaded words"));

        write(A, "en.md", ENGLISH.replace("Second words", "The folder's words"));
        ImportReport report = report(A);

        assertThat(report).hasToString("0 files imported, 2 unchanged, 1 older than an upload, 0 rejected");
        assertThat(revision(A).record().unitsById().get("p2").source()).isEqualTo("Uploaded words on that.");
        assertThat(revision(A).origin()).isEqualTo(Origin.UPLOAD);
    }

    @Test
    void anUploadedBundleIsNeverOverwritten() throws IOException {
        importAll();
        uploadBundle("fr", "Envoyé.", "Envoyé aussi.");

        write(A, "fr.xlf", bundle(A, "fr", "Du dossier.", "Du dossier aussi."));
        write(A, "ja.xlf", bundle(A, "ja", "フォルダから。", "次の文。"));
        ImportReport report = report(A);

        assertThat(report).hasToString("1 files imported, 1 unchanged, 1 older than an upload, 0 rejected");
        assertThat(version(A, "fr").bundle().targets().get("p1").text()).isEqualTo("Envoyé.");
        assertThat(version(A, "ja").bundle().targets().get("p1").text()).isEqualTo("フォルダから。");
    }

    @Test
    void aDraftThatWasUploadedStaysADraftAtTheNextStart() {
        importAll();
        uploadRecord(ENGLISH.replace("Second words", "Uploaded words"));
        uploadBundle("fr", "Envoyé.", "Envoyé aussi.");

        importAll();

        assertThat(editions(A)).containsExactly("en 1 of revision 1", "fr 1 of revision 1", "ja 1 of revision 1");
        assertThat(changes()).hasSize(5);
    }

    @Test
    void aTranslationThatWasUploadedAndReleasedIsTakenAlongByANewRevisionOfTheFolder() throws IOException {
        importAll();
        uploadBundle("fr", "Envoyé.", "Envoyé aussi.");
        store.inTransaction(tables -> publishing.release(tables, revision(A), Optional.of(version(A, "fr"))));

        write(A, "en.md", ENGLISH.replace("Second words", "Second thoughts"));
        importAll();

        assertThat(editions(A)).containsExactly("en 2 of revision 2", "fr 3 of revision 2", "ja 2 of revision 2");
    }

    @Test
    void aFolderWithTheFormerSlugOfARecordGoesIntoThatRecord() throws IOException {
        importAll();
        rename(A, A + "-renamed");
        write(A, "en.md", ENGLISH.replace("Second words", "Other words"));
        write(A, "fr.xlf", bundle(A, "fr", "Premier texte.", "Encore un texte."));

        StartupImport again = importAll();

        assertThat(again.rejected()).isEmpty();
        Optional<Revision> twin =
                store.read(tables -> tables.table(Revisions.class).newest(A));
        assertThat(twin).isEmpty();
        assertThat(revision(A + "-renamed").number()).isEqualTo(2);
        assertThat(version(A + "-renamed", "fr").bundle().targets().get("p2").text())
                .isEqualTo("Encore un texte.");
        assertThat(editions(A + "-renamed")).hasSize(3);
    }

    @Test
    void aFolderThatIsRenamedLikeItsRecordImportsNothingNew() throws IOException {
        importAll();
        rename(A, A + "-renamed");
        Files.move(
                folder.resolve("records").resolve(A), folder.resolve("records").resolve(A + "-renamed"));

        StartupImport again = importAll();

        assertThat(again.rejected()).isEmpty();
        assertThat(revision(A + "-renamed").number()).isEqualTo(1);
        assertThat(version(A + "-renamed", "fr").number()).isEqualTo(1);
    }

    @Test
    void twoFoldersOfOneRecordAreReported() throws IOException {
        importAll();
        rename(A, A + "-renamed");
        write(A, "en.md", ENGLISH.replace("Second words", "Other words"));
        write(A + "-renamed", "en.md", ENGLISH);

        StartupImport again = importAll();

        assertThat(again.rejected())
                .singleElement()
                .asString()
                .contains("records/" + A, "renamed to", "remove this one");
        assertThat(revision(A + "-renamed").number()).isEqualTo(1);
    }

    private void rename(String from, String to) {
        store.inTransaction(
                tables -> renaming.rename(tables, Pressroom.PUBLISHER, new Slug(from), new Slug(to), newest -> {}));
    }

    @Test
    void whatWasWithdrawnStaysSoAtTheNextStart() throws IOException {
        importAll();
        store.inTransaction(tables -> {
            tables.table(Listings.class)
                    .withdraw(
                            A,
                            "ja",
                            new Withdrawal(
                                    WithdrawalMode.GONE,
                                    Optional.empty(),
                                    Optional.empty(),
                                    clock.instant(),
                                    Optional.empty()));
            return null;
        });

        write(A, "ja.xlf", bundle(A, "ja", "新しい文。", "次の文。"));
        write(A, "en.md", ENGLISH.replace("Second words", "Second thoughts"));
        importAll();

        assertThat(editions(A)).containsExactly("en 2 of revision 2", "fr 2 of revision 2");
    }

    @Test
    void severalInstancesMayStartAtOnce() throws Exception {
        List<StartupImport> imports = Concurrently.run(4, instance -> importAll());

        assertThat(imports)
                .allSatisfy(imported -> assertThat(imported.rejected()).isEmpty());
        assertThat(editions(A)).containsExactly("en 1 of revision 1", "fr 1 of revision 1", "ja 1 of revision 1");
        assertThat(revision(A).number()).isEqualTo(1);
        assertThat(changes()).hasSize(5);
    }

    @Test
    void severalInstancesMayImportTheSameChangesAtOnce() throws Exception {
        importAll();
        write(A, "en.md", ENGLISH.replace("Second words", "Second thoughts"));
        write(A, "fr.xlf", bundle(A, "fr", "Premier texte.", "Le deuxième."));

        List<StartupImport> imports = Concurrently.run(4, instance -> importAll());

        assertThat(imports)
                .allSatisfy(imported -> assertThat(imported.rejected()).isEmpty());
        assertThat(editions(A)).containsExactly("en 2 of revision 2", "fr 2 of revision 2", "ja 2 of revision 2");
        assertThat(version(A, "fr").number()).isEqualTo(2);
        assertThat(changes()).hasSize(8);
    }

    @Test
    void aFolderWithoutRecordsIsNoFault() {
        StartupImport imported = importAll(folder.resolve("records"));

        assertThat(imported.isDone()).isTrue();
        assertThat(imported.rejected()).isEmpty();
    }

    @Test
    void whetherAnythingIsNewIsShownByDigestsAlone() {
        importAll();
        Map<String, Digest> same = Map.of(path(A, "en.md"), digest(A, "en.md"), path(A, "fr.xlf"), digest(A, "fr.xlf"));
        Map<String, Digest> another =
                Map.of(path(A, "en.md"), digest(A, "en.md"), path(A, "ko.xlf"), digest(A, "fr.xlf"));
        Map<String, Digest> changed =
                Map.of(path(A, "en.md"), digest(A, "en.md"), path(A, "fr.xlf"), digest(A, "ja.xlf"));

        assertThat(records.areUnchanged(same)).isTrue();
        assertThat(records.areUnchanged(another)).isFalse();
        assertThat(records.areUnchanged(changed)).isFalse();
    }

    private static String path(String slug, String file) {
        return "records/" + slug + "/" + file;
    }

    private Digest digest(String slug, String file) {
        return Digest.of(ContentFiles.bytes(folder.resolve(path(slug, file))));
    }

    private StartupImport importAll() {
        return importAll(folder);
    }

    private StartupImport importAll(Path content) {
        return importAll(content, records);
    }

    private StartupImport importAll(Path content, RecordFolderImport importing) {
        StartupImport imported =
                new StartupImport(new ContentFolder(() -> Optional.of(content)), importing, history, clock);
        imported.run();
        return imported;
    }

    private ImportReport report(String slug) {
        ImportReport report = new ImportReport();
        records.importFolder(folder.resolve("records").resolve(slug), report);
        return report;
    }

    private void uploadRecord(String file) {
        store.inTransaction(tables -> recording.store(tables, MarkdownReader.read(new Slug(A), file), Origin.UPLOAD));
    }

    private void uploadBundle(String locale, String first, String second) {
        String file = bundle(A, locale, first, second);
        Bundle uploaded = XliffReader.read(revision(A).record(), LanguageTag.parse(locale), file);
        store.inTransaction(tables -> translating.store(tables, uploaded, 1, Origin.UPLOAD));
    }

    private void write(String slug, String name, String text) throws IOException {
        Path record = Files.createDirectories(folder.resolve("records").resolve(slug));
        Files.writeString(record.resolve(name), text, UTF_8);
    }

    private void write(String slug, String name, byte[] bytes) throws IOException {
        Path record = Files.createDirectories(folder.resolve("records").resolve(slug));
        Files.write(record.resolve(name), bytes);
    }

    private static String bundle(String slug, String locale, String first, String second) {
        return """
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="%s">
                  <file id="f1" original="%s">
                    <unit id="title"><segment state="translated"><source>%s</source><target>%s</target></segment></unit>
                    <unit id="p1"><segment state="translated"><source>First text of it.</source><target>%s</target></segment></unit>
                    <unit id="p2"><segment state="translated"><source>Second words on that.</source><target>%s</target></segment></unit>
                  </file>
                </xliff>
                """.formatted(
                        locale, slug, slug.equals(A) ? "A title" : "Another title", "Title " + locale, first, second);
    }

    private Revision revision(String slug) {
        return store.read(tables -> tables.table(Revisions.class).newest(slug)).orElseThrow();
    }

    private BundleVersion version(String slug, String locale) {
        return store.read(tables -> tables.table(BundleVersions.class).newest(slug, locale))
                .orElseThrow();
    }

    private List<String> editions(String slug) {
        return store.read(tables -> tables.table(Editions.class).newestOfEachLocale(slug)).stream()
                .map(StartupImportTest::words)
                .sorted()
                .toList();
    }

    private static String words(Edition edition) {
        return edition.locale() + " " + edition.number() + " of revision " + edition.revision();
    }

    private List<PublicChange> changes() {
        return store.read(tables -> tables.table(ChangeLog.class).after(seqBefore, 1000));
    }
}
