package dev.dragoman.desk.webhooklog;

import dev.dragoman.access.Caller;
import dev.dragoman.desk.administration.Administrators;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.webhooks.Delivery;
import dev.dragoman.webhooks.Replaying;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Webhooks, the log of their messages, and what is sent again. */
@Path(WebhookLogResource.PATH)
public class WebhookLogResource {

    static final String PATH = "/desk/administration/webhooks";

    private final Administrators administrators;
    private final Store store;
    private final DeskPages pages;
    private final DeskTransaction transaction;
    private final Replaying replaying;
    private final WebhookLogViews views;

    WebhookLogResource(
            Administrators administrators,
            Store store,
            DeskPages pages,
            DeskTransaction transaction,
            Replaying replaying,
            WebhookLogViews views) {
        this.administrators = administrators;
        this.store = store;
        this.pages = pages;
        this.transaction = transaction;
        this.replaying = replaying;
        this.views = views;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance webhookLog(DeskFrame frame, WebhookLogPage page);

        static native TemplateInstance webhookMessage(DeskFrame frame, MessageView message, boolean sent);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response log(HttpServerRequest http) {
        Caller caller = administrators.require(http);
        boolean sent = http.getParam("sent") != null;
        return page(http, caller, WebhookLogQuery.of(http), 200, sent ? "webhook-log.sent" : null, true);
    }

    @GET
    @Path("{webhook}/messages/{id}")
    @Operation(hidden = true)
    public Response message(HttpServerRequest http, @RestPath String webhook, @RestPath String id) {
        Caller caller = administrators.require(http);
        DeskFrame frame = pages.frame(http, caller, "webhook-log.title");
        MessageView message = store.read(tables -> views.message(tables, webhook, id, frame.words()));
        return pages.page(200, frame, Templates.webhookMessage(frame, message, http.getParam("sent") != null));
    }

    @POST
    @Path("{webhook}/messages/{id}/replay")
    @Operation(hidden = true)
    public Response replay(@Context HttpServerRequest http, @RestPath String webhook, @RestPath String id) {
        Caller caller = administrators.require(http);
        return sent(http, caller, webhook, tables -> replaying.replay(tables, caller, webhook, id));
    }

    @POST
    @Path("{webhook}/ping")
    @Operation(hidden = true)
    public Response ping(@Context HttpServerRequest http, @RestPath String webhook) {
        Caller caller = administrators.require(http);
        return sent(http, caller, webhook, tables -> replaying.ping(tables, caller, webhook));
    }

    /** The path of the page of a message. */
    static String path(String webhook, String delivery) {
        return PATH + "/" + webhook + "/messages/" + delivery;
    }

    private Response sent(HttpServerRequest http, Caller caller, String webhook, Function<Tables, Delivery> act) {
        try {
            Delivery queued = transaction.write(act);
            return DeskPages.seeOther(path(webhook, queued.id()) + "?sent=1");
        } catch (ProblemException declined) {
            if (declined.code() != ProblemCode.WRONG_STATE) {
                throw declined;
            }
            return page(
                    http, caller, WebhookLogQuery.of(webhook), declined.code().status(), "webhook-log.refused", false);
        }
    }

    private Response page(
            HttpServerRequest http, Caller caller, WebhookLogQuery query, int status, String notice, boolean good) {
        DeskFrame frame = pages.frame(http, caller, "webhook-log.title");
        WebhookLogPage page = store.read(tables -> views.page(tables, query, frame.words(), notice, good));
        return pages.page(status, frame, Templates.webhookLog(frame, page));
    }
}
