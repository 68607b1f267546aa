package dev.dragoman.desk.record;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.desk.page.RecordAddress;
import dev.dragoman.desk.record.RecordPages.Asked;
import dev.dragoman.desk.record.RecordPages.Said;
import dev.dragoman.http.body.MultipartBody;
import dev.dragoman.http.body.UploadThrottle;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.storage.Store;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The page on which an author goes on with the canonical text of a record. */
@Path("/desk/records/{slug}/edit")
public class RecordTextResource {

    private final Callers callers;
    private final UploadThrottle throttle;
    private final Store store;
    private final RecordPages pages;
    private final RecordActs acts;
    private final RecordWriting writing;

    RecordTextResource(
            Callers callers,
            UploadThrottle throttle,
            Store store,
            RecordPages pages,
            RecordActs acts,
            RecordWriting writing) {
        this.callers = callers;
        this.throttle = throttle;
        this.store = store;
        this.pages = pages;
        this.acts = acts;
        this.writing = writing;
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response page(HttpServerRequest http, @RestPath String slug) {
        Caller caller = author(http);
        Revision newest = newest(slug);
        Integer saved = Optional.ofNullable(http.getParam("saved"))
                .filter(number -> number.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .orElse(null);
        return pages.form(asked(http, caller, newest, WrittenRecord.of(newest)), Said.saved(saved));
    }

    /** Shows the form again as it was, to change something before it is stored. */
    @POST
    @Operation(hidden = true)
    public Response back(@Context HttpServerRequest http, @RestPath String slug, byte[] body) {
        return post(http, slug, body, asked -> pages.form(asked, Said.NOTHING));
    }

    @POST
    @Path("preview")
    @Operation(hidden = true)
    public Response preview(@Context HttpServerRequest http, @RestPath String slug, byte[] body) {
        return post(http, slug, body, acts::preview);
    }

    @POST
    @Path("check")
    @Operation(hidden = true)
    public Response check(@Context HttpServerRequest http, @RestPath String slug, byte[] body) {
        return post(http, slug, body, acts::check);
    }

    @POST
    @Path("save")
    @Operation(hidden = true)
    public Response save(@Context HttpServerRequest http, @RestPath String slug, byte[] body) {
        return post(http, slug, body, acts::save);
    }

    /** Stores a picture; the rest of the form comes back as it was typed. */
    @POST
    @Path("picture")
    @Operation(hidden = true)
    public Response picture(@Context HttpServerRequest http, @RestPath String slug, byte[] body) {
        Caller caller = author(http);
        Revision newest = newest(slug);
        return throttle.run(body, () -> {
            MultipartBody sent = MultipartBody.read(http, body);
            return acts.picture(asked(http, caller, newest, RecordForm.of(sent.fields())), sent);
        });
    }

    private Response post(HttpServerRequest http, String slug, byte[] body, Function<Asked, Response> act) {
        Caller caller = author(http);
        Revision newest = newest(slug);
        return throttle.run(body, () -> act.apply(asked(http, caller, newest, RecordForm.read(http, body))));
    }

    private Caller author(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.require(Role.AUTHOR);
        return caller;
    }

    private Revision newest(String slug) {
        return Optional.of(slug)
                .filter(Slug::isValid)
                .flatMap(valid -> writing.newest(new Slug(valid)))
                .orElseThrow(() -> store.read(tables -> UnknownRecord.of(tables, slug)));
    }

    private static Asked asked(HttpServerRequest http, Caller caller, Revision newest, RecordForm form) {
        Slug slug = newest.record().slug();
        return new Asked(
                http,
                caller,
                Optional.of(newest),
                RecordAddress.ofText(slug.value()),
                form.with("slug", slug.value()).without(Set.of(RecordForm.FROM)));
    }
}
