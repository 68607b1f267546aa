package dev.dragoman.desk.administration.imports;

import static org.hamcrest.Matchers.containsString;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.drafting.ImportReport;
import dev.dragoman.drafting.imports.ImportHistory;
import dev.dragoman.drafting.imports.ImportRuns;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The reports of imports at the desk. */
@QuarkusTest
class DeskImportsTest {

    private static final String IMPORTS = "/desk/administration/imports";

    private final Store store = ServiceAccess.get(Store.class);
    private final ImportHistory history = ServiceAccess.get(ImportHistory.class);

    @Test
    void aReportNamesEachFileThatWasRejectedOrNotPublishedWithTheReason() {
        String folder = add("test-" + UUID.randomUUID());

        String run = run(folder);

        AtDesk.admin()
                .queryParam("run", run)
                .get(IMPORTS)
                .then()
                .statusCode(200)
                .body(containsString(folder))
                .body(containsString("<code>records/test-a/ja.xlf</code>"))
                .body(containsString("line 3: a &lt;b&gt; is missing"))
                .body(containsString("Stored, but not published"))
                .body(containsString("numbers differ"));
    }

    @Test
    void onlyTheNewestReportsAreKept() {
        String first = run(add("test-" + UUID.randomUUID()));
        for (int i = 0; i < ImportHistory.KEPT; i++) {
            add("test-" + UUID.randomUUID());
        }

        AtDesk.admin().queryParam("run", first).get(IMPORTS).then().statusCode(404);
        AtDesk.admin().get(IMPORTS).then().statusCode(200).body(containsString("The newest 20 are kept."));
    }

    private String add(String folder) {
        ImportReport report = new ImportReport();
        report.reject("records/test-a/ja.xlf", "line 3: a <b> is missing");
        report.addUnpublished("records/test-a/fr.xlf", "numbers differ");
        history.add(Instant.EPOCH, folder, 1, report);
        return folder;
    }

    private String run(String folder) {
        return store.read(tables -> tables.table(ImportRuns.class).all().stream()
                        .filter(run -> run.folder().equals(folder))
                        .findFirst())
                .orElseThrow()
                .id();
    }
}
