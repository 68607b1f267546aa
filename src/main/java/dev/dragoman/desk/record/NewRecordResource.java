package dev.dragoman.desk.record;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.desk.page.RecordAddress;
import dev.dragoman.desk.record.RecordPages.Asked;
import dev.dragoman.desk.record.RecordPages.Said;
import dev.dragoman.http.body.UploadThrottle;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.storage.Store;
import dev.dragoman.times.HomeZoneConfig;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which an author begins a record, blank or as a copy of another one. */
@Path(RecordAddress.NEW)
public class NewRecordResource {

    private final Callers callers;
    private final UploadThrottle throttle;
    private final Store store;
    private final RecordPages pages;
    private final RecordActs acts;
    private final RecordWriting writing;
    private final HomeZoneConfig home;

    NewRecordResource(
            Callers callers,
            UploadThrottle throttle,
            Store store,
            RecordPages pages,
            RecordActs acts,
            RecordWriting writing,
            HomeZoneConfig home) {
        this.callers = callers;
        this.throttle = throttle;
        this.store = store;
        this.pages = pages;
        this.acts = acts;
        this.writing = writing;
        this.home = home;
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response page(HttpServerRequest http) {
        Caller caller = author(http);
        String from = Optional.ofNullable(http.getParam("from")).orElse("");
        RecordForm form = from.isEmpty() ? blank() : copy(from, http.getParam("people") != null);
        return pages.form(asked(http, caller, form), Said.NOTHING);
    }

    /** Shows the form again as it was, to change something before it is stored. */
    @POST
    @Operation(hidden = true)
    public Response back(@Context HttpServerRequest http, byte[] body) {
        return post(http, body, asked -> pages.form(asked, Said.NOTHING));
    }

    @POST
    @Path("preview")
    @Operation(hidden = true)
    public Response preview(@Context HttpServerRequest http, byte[] body) {
        return post(http, body, acts::preview);
    }

    @POST
    @Path("check")
    @Operation(hidden = true)
    public Response check(@Context HttpServerRequest http, byte[] body) {
        return post(http, body, acts::check);
    }

    @POST
    @Path("save")
    @Operation(hidden = true)
    public Response save(@Context HttpServerRequest http, byte[] body) {
        return post(http, body, acts::save);
    }

    private Response post(HttpServerRequest http, byte[] body, Function<Asked, Response> act) {
        Caller caller = author(http);
        return throttle.run(body, () -> act.apply(asked(http, caller, RecordForm.read(http, body))));
    }

    private Caller author(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.require(Role.AUTHOR);
        return caller;
    }

    private static Asked asked(HttpServerRequest http, Caller caller, RecordForm form) {
        return new Asked(http, caller, Optional.empty(), RecordAddress.NEW, form.with(RecordForm.VERSION, ""));
    }

    private RecordForm blank() {
        return RecordForm.of(
                Map.of("event", "none", "start-zone", home.homeZone().getId()));
    }

    private RecordForm copy(String from, boolean withPeople) {
        return Optional.of(from)
                .filter(Slug::isValid)
                .flatMap(slug -> writing.newest(new Slug(slug)))
                .map(revision -> WrittenRecord.copy(revision, withPeople))
                .orElseThrow(() -> store.read(tables -> UnknownRecord.of(tables, from)));
    }
}
