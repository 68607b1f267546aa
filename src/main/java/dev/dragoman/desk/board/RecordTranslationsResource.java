package dev.dragoman.desk.board;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.access.Role;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.Form;
import dev.dragoman.desk.page.RecordAddress;
import dev.dragoman.desk.page.ReleaseAddress;
import dev.dragoman.desk.page.TranslationAddress;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.drafting.Assigning;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.storage.Store;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The translations of a record: how each stands, and who has it. */
@Path("/desk/records/{slug}/translations")
public class RecordTranslationsResource {

    private final Store store;
    private final Callers callers;
    private final DraftAccess drafts;
    private final DeskPages pages;
    private final Board board;
    private final AssignmentForms forms;
    private final Clock clock;

    RecordTranslationsResource(
            Store store,
            Callers callers,
            DraftAccess drafts,
            DeskPages pages,
            Board board,
            AssignmentForms forms,
            Clock clock) {
        this.store = store;
        this.callers = callers;
        this.drafts = drafts;
        this.pages = pages;
        this.board = board;
        this.forms = forms;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance recordTranslations(DeskFrame frame, RecordView view);

        private Templates() {}
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response page(HttpServerRequest http, @RestPath String slug) {
        Optional<String> begun =
                Optional.ofNullable(http.getParam("begin")).map(String::strip).filter(tag -> !tag.isEmpty());
        return begun.map(tag -> begin(http, slug, tag)).orElseGet(() -> page(http, callers.of(http), slug, 200, null));
    }

    /** Leads to the editor of a language, in which nothing need be translated yet. */
    private Response begin(HttpServerRequest http, String slug, String tag) {
        Optional<LanguageTag> locale = LanguageTag.find(tag)
                .filter(found -> LanguageRegistry.isRegistered(tag))
                .filter(found -> !found.isSameLanguage(LanguageTag.CANONICAL));
        return locale.map(found -> DeskPages.seeOther(TranslationAddress.ofWork(slug, found.toString())))
                .orElseGet(() -> page(http, callers.of(http), slug, 422, "languages.unknown"));
    }

    /** Takes a translation, assigns it, or gives it back, as the button says that was pressed. */
    @POST
    @Path("{locale}/assignment")
    @Operation(hidden = true)
    public Response assign(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        LanguageTag tag = LanguageRegistry.require(locale);
        Form form = Form.read(http, body);
        if (!Slug.isValid(slug) || tag.equals(LanguageTag.CANONICAL) || !drafts.mayReadDrafts(caller, tag)) {
            throw unknown(slug);
        }
        try {
            forms.accept(caller, new Slug(slug), tag, form);
        } catch (ProblemException rejected) {
            return page(http, caller, slug, rejected.code().status(), mistake(rejected));
        }
        return DeskPages.seeOther(TranslationAddress.ofRecord(slug));
    }

    private static String mistake(ProblemException rejected) {
        ProblemCode code = rejected.code();
        return switch (code) {
            case WRONG_STATE -> "languages.taken";
            case FORBIDDEN -> "languages.forbidden";
            case INVALID_TIME, UNKNOWN_TIME_ZONE -> "languages.due-wrong";
            case INVALID_ASSIGNMENT ->
                "due".equals(rejected.members().get("field")) ? "languages.due-wrong" : "languages.person-wrong";
            default -> throw rejected;
        };
    }

    private Response page(HttpServerRequest http, Caller caller, String slug, int status, String mistake) {
        caller.requireEditor();
        DeskFrame frame = pages.frame(http, caller, "languages.title");
        Instant now = clock.instant();
        RecordView view = store.read(tables -> board.record(tables, caller, slug)
                .map(row -> view(caller, row, frame, now, mistake))
                .orElseThrow(() -> Slug.isValid(slug) ? UnknownRecord.of(tables, slug) : unknown(slug)));
        return pages.page(status, frame, Templates.recordTranslations(frame, view));
    }

    private static RecordView view(Caller caller, BoardPage.Row row, DeskFrame frame, Instant now, String mistake) {
        WrittenTimes times = new WrittenTimes(frame.words().locale());
        BoardView.RowView record = BoardView.row(row, frame.words(), times, now);
        List<RecordView.LanguageRow> rows =
                record.cells().stream().map(cell -> row(caller, record, cell)).toList();
        String slug = row.record().slug();
        return new RecordView(
                record,
                ReleaseAddress.ofRecord(slug),
                ReleaseAddress.ofPublicState(slug),
                caller.may(Role.AUTHOR, LanguageTag.CANONICAL) ? RecordAddress.ofText(slug) : null,
                slug,
                caller.name(),
                rows,
                mistake);
    }

    private static RecordView.LanguageRow row(Caller caller, BoardView.RowView record, CellView cell) {
        LanguageTag locale = LanguageTag.parse(cell.locale());
        boolean publishes = caller.may(Role.PUBLISHER, locale);
        return new RecordView.LanguageRow(
                cell,
                record.href() + "/" + cell.locale() + "/assignment",
                cell.assignee() == null && Assigning.mayTake(caller, locale),
                cell.assignee() != null && (publishes || cell.assignee().equals(caller.name())),
                publishes);
    }

    private static ProblemException unknown(String slug) {
        return new ProblemException(ProblemCode.UNKNOWN_RECORD, "There is no record \"" + slug + "\"")
                .with("slug", slug);
    }
}
