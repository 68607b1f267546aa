package dev.dragoman.desk.administration.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.access.AuditEntries;
import dev.dragoman.access.AuditEntry;
import dev.dragoman.access.Caller;
import dev.dragoman.access.administration.AuditRetention;
import dev.dragoman.access.administration.AuditSearch;
import dev.dragoman.desk.administration.Administrators;
import dev.dragoman.desk.page.AdministrationAddress;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.http.FileDownload;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Store;
import dev.dragoman.times.HomeZoneConfig;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The audit log with its search, and files of what it finds. */
@Path(AdministrationAddress.INDEX + "/audit")
public class AuditPageResource {

    private static final int PAGE = 50;
    private static final int BATCH = 500;
    private static final String NO_DETAIL = "{}";

    private final Administrators administrators;
    private final Store store;
    private final DeskPages pages;
    private final AuditRetention retention;
    private final HomeZoneConfig home;

    AuditPageResource(
            Administrators administrators,
            Store store,
            DeskPages pages,
            AuditRetention retention,
            HomeZoneConfig home) {
        this.administrators = administrators;
        this.store = store;
        this.pages = pages;
        this.retention = retention;
        this.home = home;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance audit(DeskFrame frame, AuditPage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response log(HttpServerRequest http) {
        Caller caller = administrators.require(http);
        AuditQuery query = AuditQuery.of(http);
        DeskFrame frame = pages.frame(http, caller, "admin.audit");
        return pages.page(200, frame, Templates.audit(frame, page(query, frame.words())));
    }

    /** A file of all that is found, however many entries: they are read and sent in batches. */
    @GET
    @Path("entries.{extension: csv|jsonl}")
    @Operation(hidden = true)
    public Response file(HttpServerRequest http, @RestPath String extension) {
        administrators.require(http);
        AuditQuery query = AuditQuery.of(http);
        AuditFile format = AuditFile.valueOf(extension.toUpperCase(Locale.ROOT));
        AuditSearch search = store.read(tables -> query.search(tables, home.homeZone()));
        StreamingOutput entries = out -> write(search, format, out);
        return FileDownload.of(entries, format.type(), "audit." + extension).build();
    }

    private void write(AuditSearch search, AuditFile format, OutputStream out) throws IOException {
        out.write(format.head());
        Optional<String> after = Optional.empty();
        List<AuditEntry> batch;
        do {
            Optional<String> last = after;
            batch = store.read(tables -> search.page(tables, last, BATCH));
            StringBuilder lines = new StringBuilder();
            batch.forEach(entry -> lines.append(format.line(entry)));
            out.write(lines.toString().getBytes(UTF_8));
            after = batch.isEmpty()
                    ? Optional.empty()
                    : Optional.of(batch.get(batch.size() - 1).id());
        } while (batch.size() == BATCH);
    }

    private AuditPage page(AuditQuery query, LocalizedMessages words) {
        record Found(List<AuditEntry> entries, List<String> acts) {}

        Found found = store.read(tables -> new Found(
                query.search(tables, home.homeZone()).page(tables, query.after(), PAGE + 1),
                tables.table(AuditEntries.class).acts()));
        List<AuditEntry> shown =
                found.entries().subList(0, Math.min(PAGE, found.entries().size()));
        WrittenTimes times = new WrittenTimes(words.locale());
        return new AuditPage(
                shown.stream().map(entry -> entry(entry, times, words)).toList(),
                found.acts(),
                query.filter(),
                home.homeZone().getId(),
                query.after().map(id -> query.at("")).orElse(null),
                found.entries().size() > PAGE ? query.next(shown.get(PAGE - 1).id()) : null,
                query.at("/entries.csv"),
                query.at("/entries.jsonl"),
                retention.period().map(Period::toString).orElse(null));
    }

    private AuditPage.Entry entry(AuditEntry entry, WrittenTimes times, LocalizedMessages words) {
        return new AuditPage.Entry(
                entry.happenedAt().toString(),
                times.at(entry.happenedAt(), home.homeZone()),
                entry.actor(),
                entry.act(),
                entry.slug().orElse(null),
                entry.locale()
                        .flatMap(LanguageTag::find)
                        .map(tag -> words.language(tag.toString()))
                        .or(entry::locale)
                        .orElse(null),
                entry.detail().equals(NO_DETAIL) ? null : entry.detail());
    }
}
