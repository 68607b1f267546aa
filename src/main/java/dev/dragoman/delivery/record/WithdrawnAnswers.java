package dev.dragoman.delivery.record;

import dev.dragoman.delivery.Answers;
import dev.dragoman.delivery.ReadRequest;
import dev.dragoman.delivery.cache.PublicRecord;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.editions.PublicStatus;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.Negotiation;
import dev.dragoman.locales.Substitutes;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.record.page.RecordRendering.Format;
import dev.dragoman.rendering.withdrawn.WithdrawnRendering;
import dev.dragoman.rendering.withdrawn.WithdrawnText;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Answers for what was withdrawn: a notice to read, 410 (RFC 9110 §15.5.11), or the way to another record. */
@Singleton
public class WithdrawnAnswers {

    private final WithdrawnRendering rendering;
    private final Answers answers;
    private final InterfaceMessages messages;
    private final Substitutes substitutes;

    WithdrawnAnswers(
            WithdrawnRendering rendering, Answers answers, InterfaceMessages messages, Substitutes substitutes) {
        this.rendering = rendering;
        this.answers = answers;
        this.messages = messages;
        this.substitutes = substitutes;
    }

    /**
     * Where a withdrawn record was asked for.
     *
     * @param path the language that the path names
     * @param page whether the address is that of a page, else of data
     */
    public record Asked(Slug slug, Optional<LanguageTag> path, boolean page) {

        /** The like address of another record or language. */
        String address(Slug slug, Optional<LanguageTag> locale) {
            if (!page) {
                return Permalinks.data(slug);
            }
            return locale.map(tag -> Permalinks.path(tag, slug)).orElse("/" + slug);
        }
    }

    /**
     * The answer.
     *
     * @param standing the version that was withdrawn
     * @throws ProblemException GONE where that is data which is gone
     */
    public Response answer(
            HttpServerRequest http,
            Asked asked,
            PublicRecord record,
            PublicStatus standing,
            ReadRequest request,
            Format format) {
        Withdrawal withdrawal = standing.withdrawal().orElseThrow();
        if (withdrawal.mode() == WithdrawalMode.REDIRECT) {
            String path = asked.address(withdrawal.to().orElseThrow(), asked.path());
            return answers.redirect(http, path, asked.slug());
        }
        Optional<LanguageTag> version = record.isWithdrawn()
                ? Optional.empty()
                : Optional.of(standing.edition().locale());
        boolean gone = withdrawal.mode() == WithdrawalMode.GONE;
        if (gone && format != Format.PAGE) {
            throw gone(asked.slug(), version, withdrawal);
        }
        LanguageChoice words =
                Negotiation.choose(request.languages(), messages.locales(), LanguageTag.CANONICAL, substitutes);
        LanguageTag locale = version.orElse(words.served());
        byte[] body = rendering.render(
                new WithdrawnText(version, standing.edition(), withdrawal, record.editions()),
                words,
                Permalinks.path(locale, asked.slug()),
                format,
                request.query().embedding());
        List<String> keys = new ArrayList<>(List.of("rec-" + asked.slug()));
        version.ifPresent(tag -> keys.add("rec-" + asked.slug() + "." + tag));
        Representation notice = Representation.of(
                        body,
                        format.mediaType(),
                        Optional.of(record.lastChange()),
                        List.of(
                                format == Format.JSON || format == Format.NINJS
                                        ? LanguageTag.CANONICAL
                                        : words.served()),
                        List.of(),
                        keys)
                .withStatus(gone ? ProblemCode.GONE.status() : 200)
                .with("X-Robots-Tag", "noindex");
        String location = asked.address(asked.slug(), Optional.of(locale)) + (asked.page() ? "" : "?lang=" + locale);
        return answers.answer(http, notice, location, request.vary(Stream.of(words), true), record.validity());
    }

    /**
     * The answer where there is nothing to read but the text.
     *
     * @param elsewhere the like path of another record
     * @throws ProblemException GONE unless readers are redirected to another record
     */
    public Response answer(
            HttpServerRequest http,
            Slug slug,
            PublicRecord record,
            PublicStatus standing,
            UnaryOperator<String> elsewhere) {
        Withdrawal withdrawal = standing.withdrawal().orElseThrow();
        if (withdrawal.mode() == WithdrawalMode.REDIRECT) {
            return answers.redirect(
                    http, elsewhere.apply(withdrawal.to().orElseThrow().value()), slug);
        }
        Optional<LanguageTag> version = record.isWithdrawn()
                ? Optional.empty()
                : Optional.of(standing.edition().locale());
        throw gone(slug, version, withdrawal);
    }

    public static ProblemException gone(Slug slug, Optional<LanguageTag> version, Withdrawal withdrawal) {
        ProblemException gone = new ProblemException(
                        ProblemCode.GONE,
                        version.map(tag -> "The version of the record in " + tag + " was withdrawn")
                                .orElse("The record was withdrawn"))
                .with("slug", slug.value())
                .with("withdrawn", WithdrawnRendering.view(withdrawal));
        return version.map(tag -> gone.with("locale", tag.toString())).orElse(gone);
    }
}
