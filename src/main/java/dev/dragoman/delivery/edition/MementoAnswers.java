package dev.dragoman.delivery.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.delivery.Answers;
import dev.dragoman.delivery.ReadRequest;
import dev.dragoman.delivery.cache.PublicIndex;
import dev.dragoman.delivery.cache.PublicRecord;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.delivery.cache.Validity;
import dev.dragoman.delivery.record.RecordAnswers;
import dev.dragoman.delivery.record.WithdrawnAnswers;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Editions;
import dev.dragoman.http.HttpDate;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.feed.TimeMap;
import dev.dragoman.storage.Store;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Answers the TimeMap and the TimeGate of a record in a locale (RFC 7089), on a worker thread. */
@Singleton
public class MementoAnswers {

    /** Says which edition of a page an answer is. */
    static final String DATETIME = "Memento-Datetime";

    static final String ACCEPT_DATETIME = "Accept-Datetime";

    private final PublicIndex index;
    private final Store store;
    private final WithdrawnAnswers withdrawn;
    private final Permalinks permalinks;
    private final Answers answers;
    private final Clock clock;

    MementoAnswers(
            PublicIndex index,
            Store store,
            WithdrawnAnswers withdrawn,
            Permalinks permalinks,
            Answers answers,
            Clock clock) {
        this.index = index;
        this.store = store;
        this.withdrawn = withdrawn;
        this.permalinks = permalinks;
        this.answers = answers;
        this.clock = clock;
    }

    /** {@code GET /{locale}/{slug}/timemap}. */
    Uni<Response> timeMap(HttpServerRequest http, LanguageTag locale, String slug) {
        return answer(http, locale, slug, "/timemap", (editions, validity) -> {
            Edition newest = editions.get(editions.size() - 1);
            Representation map = Representation.of(
                    new TimeMap(editions, permalinks).text().getBytes(UTF_8),
                    TimeMap.MEDIA_TYPE,
                    Optional.of(newest.releasedAt()),
                    List.of(),
                    List.of(),
                    keys(newest));
            return answers.answer(
                    http, map, Permalinks.path(newest.locale(), newest.slug()) + "/timemap", "", validity);
        });
    }

    /** {@code GET /{locale}/{slug}/timegate}: leads to the edition that was public at the time asked for. */
    Uni<Response> timeGate(HttpServerRequest http, LanguageTag locale, String slug) {
        Optional<Instant> wanted = wanted(http);
        return answer(http, locale, slug, "/timegate", (editions, validity) -> {
            Edition newest = editions.get(editions.size() - 1);
            Edition found = wanted.map(new TimeMap(editions, permalinks)::at).orElse(newest);
            return answers.found(
                    permalinks.edition(found.locale(), found.slug(), found.number()),
                    TimeMap.links(found, permalinks),
                    keys(found),
                    ACCEPT_DATETIME);
        });
    }

    private Uni<Response> answer(
            HttpServerRequest http,
            LanguageTag path,
            String slug,
            String suffix,
            BiFunction<List<Edition>, Validity, Response> answer) {
        Slug name = RecordAnswers.slug(slug);
        ReadRequest request = ReadRequest.of(http, Optional.of(path));
        return answers.orRenamed(http, RecordAnswers.onWorker(() -> {
            PublicRecord record = index.get(name);
            return record.withdrawn(request.languages())
                    .map(standing -> withdrawn.answer(
                            http, name, record, standing, other -> Permalinks.path(path, new Slug(other)) + suffix))
                    .orElseGet(() -> answer.apply(editions(record, name, request), record.validity()));
        }));
    }

    /** Those up to the one that is public here: another that was just released is not yet. */
    private List<Edition> editions(PublicRecord record, Slug slug, ReadRequest request) {
        LanguageTag locale = EditionReading.choose(record, slug, request).served();
        Edition newest = record.in(locale).orElseThrow();
        return store.read(tables -> tables.table(Editions.class).all(slug.value(), locale.toString())).stream()
                .filter(edition -> edition.number() <= newest.number())
                .toList();
    }

    private static List<String> keys(Edition edition) {
        return List.of("rec-" + edition.slug(), "rec-" + edition.slug() + "." + edition.locale());
    }

    /**
     * The time asked for.
     *
     * @throws ProblemException INVALID_PARAMETER if it is no HTTP date (RFC 7089 §4.5.3)
     */
    private Optional<Instant> wanted(HttpServerRequest http) {
        return Optional.ofNullable(http.getHeader(ACCEPT_DATETIME))
                .map(text -> HttpDate.parse(text, clock).orElseThrow(() -> new ProblemException(
                                ProblemCode.INVALID_PARAMETER,
                                "Accept-Datetime is not an HTTP date, such as" + " Wed, 05 Apr 2023 09:20:00 GMT")
                        .with("header", ACCEPT_DATETIME)));
    }
}
