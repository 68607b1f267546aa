package dev.dragoman.desk.release;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.access.Secret;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.desk.page.Form;
import dev.dragoman.desk.page.ReleaseAddress;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.releasing.Forecasting;
import dev.dragoman.releasing.ReleaseConfirmation;
import dev.dragoman.releasing.Releasing;
import dev.dragoman.releasing.forecast.ReleaseForecast;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.storage.Store;
import dev.dragoman.times.ZonedMoment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Releases in three steps: choose, check what readers will see, confirm. The fields of the form carry what was said. */
@Path("/desk/release")
public class ReleaseFormResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final ReleaseViews views;
    private final Forecasting forecasting;
    private final Releasing releasing;
    private final RecordLimits limits;
    private final FindingMessages findings;
    private final Clock clock;
    private final DeskTransaction transaction;

    ReleaseFormResource(
            Store store,
            Callers callers,
            DeskPages pages,
            ReleaseViews views,
            Forecasting forecasting,
            Releasing releasing,
            RecordLimits limits,
            FindingMessages findings,
            Clock clock,
            DeskTransaction transaction) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.views = views;
        this.forecasting = forecasting;
        this.releasing = releasing;
        this.limits = limits;
        this.findings = findings;
        this.clock = clock;
        this.transaction = transaction;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance release(DeskFrame frame, ChoicePage page);

        static native TemplateInstance releaseCheck(DeskFrame frame, CheckPage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response choose(HttpServerRequest http) {
        Caller caller = publisher(http);
        ReleaseInput input = ReleaseInput.of(http);
        String search = Optional.ofNullable(http.getParam("q")).orElse("");
        return choose(http, caller, views.preselected(caller, input), search, 200, null);
    }

    /** Goes back from the check, or adds or removes a record. */
    @POST
    @Operation(hidden = true)
    public Response change(@Context HttpServerRequest http, byte[] body) {
        Caller caller = publisher(http);
        Form form = Form.read(http, body);
        return choose(http, caller, ReleaseInput.of(form), form.get("add").orElse(""), 200, null);
    }

    @POST
    @Path("check")
    @Operation(hidden = true)
    public Response check(@Context HttpServerRequest http, byte[] body) {
        Caller caller = publisher(http);
        return check(http, caller, ReleaseInput.of(Form.read(http, body)), false);
    }

    @POST
    @Path("confirm")
    @Operation(hidden = true)
    public Response confirm(@Context HttpServerRequest http, byte[] body) {
        Caller caller = publisher(http);
        Form form = Form.read(http, body);
        ReleaseInput input = ReleaseInput.of(form);
        DeskFrame frame = pages.frame(http, caller, "release.title");
        Optional<String> key = form.get("key");
        if (key.isEmpty()) {
            return check(http, caller, input, true);
        }
        Optional<String> before = store.read(tables -> releasing.confirmed(tables, caller, key.get()));
        if (before.isPresent()) {
            return DeskPages.seeOther(ReleaseAddress.of(before.get()));
        }
        String id;
        try {
            ReleaseRequest request = request(input, frame);
            ReleaseConfirmation confirmation =
                    new ReleaseConfirmation(key.get(), form.get("basis").orElse(""));
            id = transaction.write(tables -> releasing
                    .confirm(
                            tables,
                            caller,
                            request,
                            confirmation,
                            findings.in(frame.words().locale()))
                    .release()
                    .id());
        } catch (MistakenInput wrong) {
            return choose(http, caller, input, "", 422, wrong.mistake());
        } catch (ProblemException declined) {
            if (declined.code() == ProblemCode.FORBIDDEN || declined.code() == ProblemCode.LIMIT_EXCEEDED) {
                throw declined;
            }
            return check(http, caller, input, true);
        }
        return DeskPages.seeOther(ReleaseAddress.of(id));
    }

    private Response choose(
            HttpServerRequest http, Caller caller, ReleaseInput input, String search, int status, Mistake mistake) {
        DeskFrame frame = pages.frame(http, caller, "release.title");
        ChoicePage page = views.choice(caller, input, search, mistake, frame.words());
        return pages.page(status, frame, Templates.release(frame, page));
    }

    private Response check(HttpServerRequest http, Caller caller, ReleaseInput input, boolean changed) {
        DeskFrame frame = pages.frame(http, caller, "release.check-title");
        ReleaseRequest request;
        try {
            request = request(input, frame);
        } catch (MistakenInput wrong) {
            return choose(http, caller, input, "", 422, wrong.mistake());
        } catch (ProblemException declined) {
            if (declined.code() != ProblemCode.INVALID_RELEASE) {
                throw declined;
            }
            return choose(http, caller, input, "", 422, Mistake.of("release.wrong", declined.detail()));
        }
        ReleaseForecast forecast = forecasting.forecast(caller, request);
        CheckPage page =
                views.check(caller, input, request, forecast, Secret.ofAddress().text(), changed, frame.words());
        int status = changed ? 409 : forecast.isPossible() ? 200 : 422;
        return pages.page(status, frame, Templates.releaseCheck(frame, page));
    }

    private ReleaseRequest request(ReleaseInput input, DeskFrame frame) {
        if (!input.isLater() && input.when().isTyped()) {
            // A release that was to be scheduled must not be public at once.
            throw new MistakenInput(Mistake.of("release.now-or-later"));
        }
        Optional<ZonedMoment> at = input.isLater()
                ? Optional.of(input.when().moment(clock.instant(), new MomentTexts(frame.words())))
                : Optional.empty();
        return input.request(at, limits);
    }

    /** Somebody who publishes a language; which one, the acts check. */
    private Caller publisher(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        if (!caller.publishes()) {
            caller.require(Role.PUBLISHER);
        }
        return caller;
    }
}
