package dev.dragoman.desk.administration.imports;

import dev.dragoman.access.Caller;
import dev.dragoman.desk.administration.Administrators;
import dev.dragoman.desk.page.AdministrationAddress;
import dev.dragoman.desk.page.AdministrationPart;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.drafting.ImportOutcome;
import dev.dragoman.drafting.imports.ImportRun;
import dev.dragoman.drafting.imports.ImportRunFile;
import dev.dragoman.drafting.imports.ImportRuns;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.HomeZoneConfig;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The reports of the last imports of the content folder: the newest, or one that is asked for. */
@Path(AdministrationAddress.INDEX + "/imports")
public class ImportsResource {

    private final Administrators administrators;
    private final Store store;
    private final DeskPages pages;
    private final HomeZoneConfig home;

    ImportsResource(Administrators administrators, Store store, DeskPages pages, HomeZoneConfig home) {
        this.administrators = administrators;
        this.store = store;
        this.pages = pages;
        this.home = home;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance imports(DeskFrame frame, ImportsPage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response imports(HttpServerRequest http, @RestQuery String run) {
        Caller caller = administrators.require(http);
        DeskFrame frame = pages.frame(http, caller, "admin.imports");
        ImportsPage page = store.read(tables -> page(tables, run, frame.words()));
        return pages.page(200, frame, Templates.imports(frame, page));
    }

    private ImportsPage page(Tables tables, String asked, LocalizedMessages words) {
        ImportRuns table = tables.table(ImportRuns.class);
        List<ImportRun> runs = table.all();
        ImportRun shown = asked == null
                ? runs.stream().findFirst().orElse(null)
                : runs.stream()
                        .filter(run -> run.id().equals(asked))
                        .findFirst()
                        .orElseThrow(
                                () -> new ProblemException(ProblemCode.NOT_FOUND, "This report is not kept any more"));
        return new ImportsPage(
                runs.stream().map(run -> run(run, run.equals(shown), words)).toList(),
                shown == null ? null : run(shown, true, words),
                shown == null ? List.of() : groups(shown, table.files(shown.id())));
    }

    private static List<ImportsPage.Group> groups(ImportRun run, List<ImportRunFile> files) {
        return Arrays.stream(ImportOutcome.values())
                .map(outcome -> group(outcome, run, files))
                .filter(group -> !group.files().isEmpty() || group.more() > 0)
                .toList();
    }

    private static ImportsPage.Group group(ImportOutcome outcome, ImportRun run, List<ImportRunFile> files) {
        List<ImportsPage.File> own = files.stream()
                .filter(file -> file.outcome().equals(outcome.slug()))
                .map(ImportsPage.File::of)
                .toList();
        int all =
                switch (outcome) {
                    case TAKEN -> run.taken();
                    case KEPT -> run.kept();
                    case REJECTED -> run.rejected();
                    case UNPUBLISHED -> run.unpublished();
                };
        return new ImportsPage.Group(outcome.slug(), own, all - own.size());
    }

    private ImportsPage.Run run(ImportRun run, boolean current, LocalizedMessages words) {
        return new ImportsPage.Run(
                AdministrationPart.IMPORTS.path() + "?run=" + run.id(),
                current,
                run.endedAt().toString(),
                new WrittenTimes(words.locale()).at(run.endedAt(), home.homeZone()),
                run.folder(),
                run.taken(),
                run.unchanged(),
                run.kept(),
                run.rejected(),
                run.unpublished());
    }
}
