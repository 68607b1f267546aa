package dev.dragoman.desk.withdrawal;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.desk.page.Form;
import dev.dragoman.desk.page.ReleaseAddress;
import dev.dragoman.desk.release.MomentTexts;
import dev.dragoman.editions.PublicStatus;
import dev.dragoman.editions.PublicStatuses;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.records.limits.CommentLimits;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.releasing.withdrawal.WithdrawalRequest;
import dev.dragoman.releasing.withdrawal.Withdrawing;
import dev.dragoman.releasing.withdrawal.Withdrawn;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.times.ZonedMoment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Withdraws a record or a language version, or changes how it was withdrawn, after a confirmation. */
@Path("/desk/records/{slug}/public/withdraw")
public class WithdrawResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final Withdrawing withdrawing;
    private final HomeZoneConfig home;
    private final DeskTransaction transaction;

    WithdrawResource(
            Store store,
            Callers callers,
            DeskPages pages,
            Withdrawing withdrawing,
            HomeZoneConfig home,
            DeskTransaction transaction) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.withdrawing = withdrawing;
        this.home = home;
        this.transaction = transaction;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance withdraw(DeskFrame frame, WithdrawPage page);

        static native TemplateInstance withdrawCheck(DeskFrame frame, WithdrawPage page);

        private Templates() {}
    }

    /** What a person has typed. */
    private record Input(String locale, String mode, String to, String note) {

        static Input of(Form form) {
            return new Input(
                    form.get("locale").orElse(""),
                    form.get("mode").orElse("withdrawn"),
                    form.get("to").orElse(""),
                    form.get("note").orElse(""));
        }

        static Input of(Withdrawal withdrawal, String locale) {
            return new Input(
                    locale,
                    withdrawal.mode().slug(),
                    withdrawal.to().map(Slug::value).orElse(""),
                    withdrawal.note().orElse(""));
        }

        Optional<String> mistake() {
            boolean redirect = mode.equals(WithdrawalMode.REDIRECT.slug());
            if (WithdrawalMode.of(mode).isEmpty() || (redirect && !Slug.isValid(to))) {
                return Optional.of("withdraw.no-destination");
            }
            return CommentLimits.fault(note).map(wrong -> "release.text-wrong");
        }

        WithdrawPage.Typed typed() {
            return new WithdrawPage.Typed(locale, mode, to, note);
        }

        WithdrawalRequest request(Slug slug) {
            WithdrawalMode how = WithdrawalMode.of(mode).orElseThrow();
            return new WithdrawalRequest(
                    slug,
                    Optional.of(locale).filter(tag -> !tag.isEmpty()).map(LanguageTag::parse),
                    how,
                    Optional.of(note).filter(text -> !text.isEmpty()),
                    how == WithdrawalMode.REDIRECT ? Optional.of(new Slug(to)) : Optional.empty());
        }
    }

    @GET
    @Operation(hidden = true)
    public Response form(HttpServerRequest http, @RestPath String slug) {
        PublicRecord record = record(http, slug);
        String locale = Optional.ofNullable(http.getParam("locale")).orElse("");
        Input input = store.read(tables -> tables.table(PublicStatuses.class).of(slug).stream()
                .filter(status ->
                        locale.isEmpty() || status.edition().locale().toString().equals(locale))
                .findFirst()
                .flatMap(PublicStatus::withdrawal)
                .map(withdrawal -> Input.of(withdrawal, locale))
                .orElseGet(() -> new Input(locale, "withdrawn", "", "")));
        return form(http, record, input, 200, null, null);
    }

    /** Says what readers will see. */
    @POST
    @Path("check")
    @Operation(hidden = true)
    public Response check(@Context HttpServerRequest http, @RestPath String slug, byte[] body) {
        PublicRecord record = record(http, slug);
        Form form = Form.read(http, body);
        Input input = Input.of(form);
        Optional<String> mistake = input.mistake();
        if (form.get("back").isPresent() || mistake.isPresent()) {
            return form(http, record, input, mistake.isPresent() ? 422 : 200, mistake.orElse(null), null);
        }
        SeenVersion seen = SeenVersion.any();
        Withdrawn withdrawn;
        try {
            WithdrawalRequest request = input.request(record.slug());
            withdrawn =
                    transaction.dryRun(tables -> withdrawing.withdraw(tables, record.caller(), request, seen::check));
        } catch (ProblemException declined) {
            return declined(http, record, input, declined);
        }
        DeskFrame frame = pages.frame(http, record.caller(), "withdraw.check-title");
        MomentTexts texts = new MomentTexts(frame.words());
        WithdrawPage page = new WithdrawPage(
                record.title(),
                record.path(),
                List.of(),
                input.typed(),
                null,
                null,
                seen.newest(),
                withdrawn.locales().stream()
                        .map(locale -> frame.words().language(locale.toString()))
                        .toList(),
                withdrawn.changed(),
                withdrawn.scheduled().stream()
                        .map(release -> scheduled(release, texts))
                        .toList());
        return pages.page(200, frame, Templates.withdrawCheck(frame, page));
    }

    @POST
    @Operation(hidden = true)
    public Response withdraw(@Context HttpServerRequest http, @RestPath String slug, byte[] body) {
        PublicRecord record = record(http, slug);
        Form form = Form.read(http, body);
        Input input = Input.of(form);
        Optional<String> mistake = input.mistake();
        if (mistake.isPresent()) {
            return form(http, record, input, 422, mistake.get(), null);
        }
        try {
            WithdrawalRequest request = input.request(record.slug());
            SeenVersion seen = SeenVersion.of(form.get("seen").orElse(""));
            transaction.write(tables -> withdrawing.withdraw(tables, record.caller(), request, seen::check));
        } catch (ProblemException declined) {
            return declined(http, record, input, declined);
        }
        return DeskPages.seeOther(record.path());
    }

    private Response declined(HttpServerRequest http, PublicRecord record, Input input, ProblemException declined) {
        String key =
                switch (declined.code()) {
                    case INVALID_WITHDRAWAL -> "withdraw.no-destination";
                    case WRONG_STATE -> "withdraw.translations-left";
                    case PRECONDITION_FAILED -> "withdraw.changed";
                    default -> throw declined;
                };
        return form(http, record, input, declined.code().status(), key, declined.detail());
    }

    private Response form(
            HttpServerRequest http, PublicRecord record, Input input, int status, String mistake, String detail) {
        DeskFrame frame = pages.frame(http, record.caller(), "withdraw.title");
        WithdrawPage page = new WithdrawPage(
                record.title(),
                record.path(),
                store.read(tables -> scopes(tables, record, input, frame.words())),
                input.typed(),
                mistake,
                detail,
                "",
                List.of(),
                false,
                List.of());
        return pages.page(status, frame, Templates.withdraw(frame, page));
    }

    private static List<WithdrawPage.Scope> scopes(
            Tables tables, PublicRecord record, Input input, LocalizedMessages words) {
        List<LanguageTag> locales = tables
                .table(PublicStatuses.class)
                .of(record.slug().value())
                .stream()
                .map(status -> status.edition().locale())
                .toList();
        Stream<WithdrawPage.Scope> single = locales.stream()
                .filter(locale -> record.caller().may(Role.PUBLISHER, locale))
                .map(locale -> new WithdrawPage.Scope(
                        locale.toString(),
                        words.with("withdraw.only", "language", words.language(locale.toString())),
                        locale.toString().equals(input.locale())));
        boolean whole = locales.stream().allMatch(locale -> record.caller().may(Role.PUBLISHER, locale));
        Stream<WithdrawPage.Scope> all = whole
                ? Stream.of(new WithdrawPage.Scope(
                        "", words.get("withdraw.whole"), input.locale().isEmpty()))
                : Stream.empty();
        return Stream.concat(all, single).toList();
    }

    private WithdrawPage.Scheduled scheduled(Release release, MomentTexts texts) {
        return new WithdrawPage.Scheduled(
                ReleaseAddress.of(release.id()),
                texts.of(release.at().orElseGet(() -> ZonedMoment.at(release.due(), home.homeZone()))));
    }

    private PublicRecord record(HttpServerRequest http, String slug) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        if (!caller.publishes()) {
            caller.require(Role.PUBLISHER);
        }
        return store.read(tables -> PublicRecord.require(tables, caller, slug));
    }
}
