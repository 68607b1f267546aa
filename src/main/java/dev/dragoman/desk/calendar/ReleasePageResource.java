package dev.dragoman.desk.calendar;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.desk.board.BoardRecord;
import dev.dragoman.desk.board.BoardRows;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.desk.page.Form;
import dev.dragoman.desk.page.ReleaseAddress;
import dev.dragoman.desk.page.TranslationAddress;
import dev.dragoman.desk.release.ChoicePage;
import dev.dragoman.desk.release.Mistake;
import dev.dragoman.desk.release.MistakenInput;
import dev.dragoman.desk.release.MomentTexts;
import dev.dragoman.desk.release.ReleaseViews;
import dev.dragoman.desk.release.WhenInput;
import dev.dragoman.editions.Edition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.ReleaseEditions;
import dev.dragoman.releasing.ReleaseItem;
import dev.dragoman.releasing.Releasing;
import dev.dragoman.releasing.Rescheduling;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.releasing.terms.ReleaseState;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** A release: what it made public, or will; a scheduled one is undone and moved here. */
@Path("/desk/releases/{id}")
public class ReleasePageResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final ReleaseViews views;
    private final Releasing releasing;
    private final Rescheduling rescheduling;
    private final Clock clock;
    private final DeskTransaction transaction;
    private final FindingMessages findings;

    ReleasePageResource(
            Store store,
            Callers callers,
            DeskPages pages,
            ReleaseViews views,
            Releasing releasing,
            Rescheduling rescheduling,
            Clock clock,
            DeskTransaction transaction,
            FindingMessages findings) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.views = views;
        this.releasing = releasing;
        this.rescheduling = rescheduling;
        this.clock = clock;
        this.transaction = transaction;
        this.findings = findings;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance releasePage(DeskFrame frame, ReleasePage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response page(HttpServerRequest http, @RestPath String id) {
        return page(http, caller(http), id, 200, null, null);
    }

    /** Undoes a release that is to come. */
    @POST
    @Path("cancel")
    @Operation(hidden = true)
    public Response cancel(@Context HttpServerRequest http, @RestPath String id, byte[] body) {
        Caller caller = caller(http);
        Optional<Instant> seen = body.length == 0 ? Optional.empty() : seen(Form.read(http, body));
        return change(http, caller, id, null, tables -> releasing.cancel(tables, caller, id, seen));
    }

    @POST
    @Path("move")
    @Operation(hidden = true)
    public Response move(@Context HttpServerRequest http, @RestPath String id, byte[] body) {
        Caller caller = caller(http);
        Form form = Form.read(http, body);
        WhenInput typed = WhenInput.of(form::get);
        ZonedMoment at;
        try {
            at = typed.moment(clock.instant(), new MomentTexts(pages.words(http)));
        } catch (MistakenInput wrong) {
            return page(http, caller, id, 422, typed, wrong.mistake());
        }
        return change(http, caller, id, typed, tables -> rescheduling.move(tables, caller, id, at, seen(form)));
    }

    /** When the release was due as its page was shown. */
    private static Optional<Instant> seen(Form form) {
        try {
            return form.get("due").map(Instant::parse);
        } catch (DateTimeParseException malformed) {
            throw new ProblemException(ProblemCode.INVALID_BODY, "The field \"due\" of the form should be a time");
        }
    }

    /** Changes a release, or says that it is too late: its timer and a person may both be about to end it. */
    private Response change(
            HttpServerRequest http, Caller caller, String id, WhenInput typed, Function<Tables, Release> act) {
        try {
            transaction.write(act);
        } catch (ProblemException late) {
            if (late.code() != ProblemCode.WRONG_STATE) {
                throw late;
            }
            return page(
                    http,
                    caller,
                    id,
                    409,
                    typed,
                    Mistake.of("release.late." + late.members().get("state")));
        }
        return DeskPages.seeOther(ReleaseAddress.of(id));
    }

    private Caller caller(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        return caller;
    }

    private Response page(
            HttpServerRequest http, Caller caller, String id, int status, WhenInput typed, Mistake mistake) {
        DeskFrame frame = pages.frame(http, caller, "release.page-title");
        ReleasePage page = store.read(tables -> page(tables, caller, id, typed, mistake, frame.words()));
        return pages.page(status, frame, Templates.releasePage(frame, page));
    }

    private ReleasePage page(
            Tables tables, Caller caller, String id, WhenInput typed, Mistake mistake, LocalizedMessages words) {
        Release release = releasing.find(tables, caller, id);
        List<ReleaseItem> items = releasing.visibleItems(tables, caller, release);
        List<String> slugs =
                items.stream().map(item -> item.slug().value()).distinct().toList();
        boolean scheduled = release.state() == ReleaseState.SCHEDULED;
        MomentTexts texts = new MomentTexts(words);
        ZonedMoment due = release.at()
                .orElseGet(() -> ZonedMoment.at(
                        release.due(), views.zones(tables, List.of()).iterator().next()));
        WhenInput when = typed == null
                ? new WhenInput(
                        due.wall().toLocalDate().toString(),
                        due.wall().toLocalTime().toString(),
                        due.zone().getId(),
                        // Where the list has it, the field for another one is left empty.
                        views.zones(tables, slugs).contains(due.zone())
                                ? ""
                                : due.zone().getId(),
                        due.offset().getId())
                : typed;
        return new ReleasePage(
                ReleaseAddress.of(id),
                release.state().slug(),
                texts.in(due, views.zones(tables, slugs).stream()),
                scheduled ? texts.until(clock.instant(), release.due()) : null,
                words.of("release.weight", release.weight().slug()),
                release.note().orElse(null),
                notes(release, items, words),
                release.createdBy(),
                items(tables, caller, release, items, words, findings.in(words.locale())),
                scheduled
                                && tables.table(ReleaseEditions.class).of(id).stream()
                                        .allMatch(item -> caller.may(Role.PUBLISHER, item.locale()))
                        ? release.due().toString()
                        : null,
                views.when(tables, slugs, true, when, mistake, words),
                mistake);
    }

    private static List<ChoicePage.Note> notes(Release release, List<ReleaseItem> items, LocalizedMessages words) {
        return release.notes().byLocale().entrySet().stream()
                .filter(note ->
                        items.stream().anyMatch(item -> item.locale().toString().equals(note.getKey())))
                .map(note -> new ChoicePage.Note(
                        note.getKey(),
                        LanguageTag.parse(note.getKey()).direction().slug(),
                        words.language(note.getKey()),
                        note.getValue()))
                .toList();
    }

    /** What it names; of one that is done also what it took along, with the pages. */
    private static List<ReleasePage.Item> items(
            Tables tables,
            Caller caller,
            Release release,
            List<ReleaseItem> items,
            LocalizedMessages words,
            FindingWording wording) {
        BoardRows rows = tables.table(BoardRows.class);
        List<Edition> made = tables.table(ReleaseEditions.class).made(release.id());
        boolean done = release.state() == ReleaseState.DONE;
        List<ReleasePage.Item> all = new ArrayList<>(items.stream()
                .map(item -> item(
                        rows,
                        item.slug(),
                        item.locale(),
                        true,
                        done ? Optional.of(Permalinks.path(item.locale(), item.slug())) : Optional.empty(),
                        evidence(caller, item.slug(), item.locale(), made),
                        item.overridden().errors().stream()
                                .map(error -> ReleasePage.Overridden.of(error, wording))
                                .toList(),
                        words))
                .toList());
        made.stream()
                .filter(edition -> items.stream()
                        .noneMatch(item -> item.slug().equals(edition.slug())
                                && item.locale().equals(edition.locale())))
                .forEach(edition -> all.add(item(
                        rows,
                        edition.slug(),
                        edition.locale(),
                        false,
                        Optional.of(Permalinks.path(edition.locale(), edition.slug())),
                        evidence(caller, edition.slug(), edition.locale(), made),
                        List.of(),
                        words)));
        return all;
    }

    private static ReleasePage.Item item(
            BoardRows rows,
            Slug slug,
            LanguageTag locale,
            boolean named,
            Optional<String> page,
            Optional<String> evidence,
            List<ReleasePage.Overridden> overridden,
            LocalizedMessages words) {
        return new ReleasePage.Item(
                slug.value(),
                rows.find(slug.value()).map(BoardRecord::title).orElse(slug.value()),
                words.language(locale.toString()),
                named,
                page.orElse(null),
                evidence.orElse(null),
                overridden);
    }

    /** The page that says who or what made a translation: the edition that the release made, or else the newest version. */
    private static Optional<String> evidence(Caller caller, Slug slug, LanguageTag locale, List<Edition> made) {
        if (locale.equals(LanguageTag.CANONICAL) || !(caller.worksIn(locale) || caller.may(Role.PUBLISHER, locale))) {
            return Optional.empty();
        }
        String page = TranslationAddress.ofEvidence(slug.value(), locale.toString());
        return Optional.of(made.stream()
                .filter(edition ->
                        edition.slug().equals(slug) && edition.locale().equals(locale))
                .findFirst()
                .map(edition -> page + "?edition=" + edition.number())
                .orElse(page));
    }
}
