package dev.dragoman.desk.withdrawal;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.ReleaseAddress;
import dev.dragoman.desk.page.TranslationAddress;
import dev.dragoman.desk.release.MomentTexts;
import dev.dragoman.editions.PublicStatus;
import dev.dragoman.editions.PublicStatuses;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.times.ZonedMoment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What of a record is public in each language, with what a publisher can do about it. */
@Path("/desk/records/{slug}/public")
public class PublicResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final HomeZoneConfig home;

    PublicResource(Store store, Callers callers, DeskPages pages, HomeZoneConfig home) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.home = home;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance publicState(DeskFrame frame, PublicPage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response page(HttpServerRequest http, @RestPath String slug) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        DeskFrame frame = pages.frame(http, caller, "public.title");
        PublicPage page = store.read(tables -> page(tables, PublicRecord.require(tables, caller, slug), frame.words()));
        return pages.page(200, frame, Templates.publicState(frame, page));
    }

    private PublicPage page(Tables tables, PublicRecord record, LocalizedMessages words) {
        MomentTexts texts = new MomentTexts(words);
        List<PublicPage.Row> rows = tables
                .table(PublicStatuses.class)
                .of(record.slug().value())
                .stream()
                .map(status -> row(record, status, texts, words))
                .toList();
        return new PublicPage(
                record.slug().value(),
                record.title(),
                record.path(),
                TranslationAddress.ofRecord(record.slug().value()),
                rows,
                rows.stream().anyMatch(PublicPage.Row::mayWithdraw),
                record.caller().may(Role.PUBLISHER, LanguageTag.CANONICAL));
    }

    private PublicPage.Row row(PublicRecord record, PublicStatus status, MomentTexts texts, LocalizedMessages words) {
        LanguageTag locale = status.edition().locale();
        String slug = record.slug().value();
        return new PublicPage.Row(
                locale.toString(),
                words.language(locale.toString()),
                status.withdrawal()
                        .map(Withdrawal::mode)
                        .map(mode -> mode.slug())
                        .orElse("public"),
                Permalinks.path(locale, record.slug()),
                texts.of(ZonedMoment.at(since(status), home.homeZone())),
                status.withdrawal().flatMap(Withdrawal::note).orElse(null),
                status.withdrawal().flatMap(Withdrawal::to).map(Slug::value).orElse(null),
                record.caller().may(Role.PUBLISHER, locale),
                status.isPublic() || !record.caller().may(Role.PUBLISHER, locale)
                        ? null
                        : ReleaseAddress.ofEdition(slug, locale.toString()));
    }

    private static Instant since(PublicStatus status) {
        return status.withdrawal()
                .map(Withdrawal::changedAt)
                .orElse(status.edition().releasedAt());
    }
}
