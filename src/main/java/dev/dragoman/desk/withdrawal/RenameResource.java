package dev.dragoman.desk.withdrawal;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.desk.page.Form;
import dev.dragoman.desk.page.ReleaseAddress;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.renaming.Renamed;
import dev.dragoman.releasing.renaming.Renaming;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.storage.Store;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Gives a record another address, after a confirmation; the old one leads there. */
@Path("/desk/records/{slug}/public/rename")
public class RenameResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final Renaming renaming;
    private final DeskTransaction transaction;

    RenameResource(Store store, Callers callers, DeskPages pages, Renaming renaming, DeskTransaction transaction) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.renaming = renaming;
        this.transaction = transaction;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance rename(DeskFrame frame, RenamePage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response form(HttpServerRequest http, @RestPath String slug) {
        return page(http, record(http, slug), 200, slug, null, null, "", List.of());
    }

    /** Says which addresses will lead where. */
    @POST
    @Path("check")
    @Operation(hidden = true)
    public Response check(@Context HttpServerRequest http, @RestPath String slug, byte[] body) {
        PublicRecord record = record(http, slug);
        String to = Form.read(http, body).get("to").orElse("");
        if (!Slug.isValid(to) || to.equals(slug)) {
            return page(http, record, 422, to, "rename.no-slug", null, "", List.of());
        }
        SeenVersion seen = SeenVersion.any();
        Renamed renamed;
        try {
            renamed = transaction.dryRun(
                    tables -> renaming.rename(tables, record.caller(), record.slug(), new Slug(to), seen::check));
        } catch (ProblemException declined) {
            return declined(http, record, to, declined);
        }
        List<RenamePage.Moved> moved = renamed.locales().stream()
                .map(locale -> new RenamePage.Moved(
                        Permalinks.path(locale, record.slug()), Permalinks.path(locale, renamed.slug())))
                .toList();
        return page(http, record, 200, to, null, null, seen.newest(), moved);
    }

    @POST
    @Operation(hidden = true)
    public Response rename(@Context HttpServerRequest http, @RestPath String slug, byte[] body) {
        Form form = Form.read(http, body);
        String to = form.get("to").orElse("");
        PublicRecord record;
        try {
            record = record(http, slug);
        } catch (ProblemException done) {
            // The form was sent twice.
            if (done.code() == ProblemCode.RECORD_RENAMED
                    && to.equals(done.members().get("to"))) {
                return DeskPages.seeOther(ReleaseAddress.ofPublicState(to));
            }
            throw done;
        }
        if (!Slug.isValid(to)) {
            return page(http, record, 422, to, "rename.no-slug", null, "", List.of());
        }
        try {
            SeenVersion seen = SeenVersion.of(form.get("seen").orElse(""));
            transaction.write(
                    tables -> renaming.rename(tables, record.caller(), record.slug(), new Slug(to), seen::check));
        } catch (ProblemException declined) {
            return declined(http, record, to, declined);
        }
        return DeskPages.seeOther(ReleaseAddress.ofPublicState(to));
    }

    private Response declined(HttpServerRequest http, PublicRecord record, String to, ProblemException declined) {
        String key =
                switch (declined.code()) {
                    case SLUG_TAKEN, RESERVED_SLUG -> "rename.taken";
                    case PRECONDITION_FAILED -> "withdraw.changed";
                    default -> throw declined;
                };
        return page(http, record, declined.code().status(), to, key, declined.detail(), "", List.of());
    }

    private Response page(
            HttpServerRequest http,
            PublicRecord record,
            int status,
            String to,
            String mistake,
            String detail,
            String seen,
            List<RenamePage.Moved> moved) {
        DeskFrame frame = pages.frame(http, record.caller(), "rename.title");
        RenamePage page =
                new RenamePage(record.slug().value(), record.title(), record.path(), to, mistake, detail, seen, moved);
        return pages.page(status, frame, Templates.rename(frame, page));
    }

    private PublicRecord record(HttpServerRequest http, String slug) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        caller.require(Role.PUBLISHER);
        return store.read(tables -> PublicRecord.require(tables, caller, slug));
    }
}
