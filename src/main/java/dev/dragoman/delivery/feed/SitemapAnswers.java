package dev.dragoman.delivery.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.delivery.Answers;
import dev.dragoman.delivery.cache.Generations;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.delivery.cache.Validity;
import dev.dragoman.delivery.record.RecordAnswers;
import dev.dragoman.editions.Listings;
import dev.dragoman.editions.PublicPages;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.rendering.feed.SitemapRendering;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers reads of the sitemap, on a worker thread, and of the rules for crawlers. */
@Singleton
public class SitemapAnswers {

    /**
     * How many records a part has at most. Every page names all its language versions, so a part grows with the square of
     * their number: with 35 languages it stays below the limits of 50,000 pages and 50 MB.
     */
    static final int RECORDS = 300;

    private static final String XML = "application/xml;charset=UTF-8";

    private final Store store;
    private final SitemapRendering rendering;
    private final InterfaceMessages messages;
    private final Generations generations;
    private final Answers answers;

    SitemapAnswers(
            Store store,
            SitemapRendering rendering,
            InterfaceMessages messages,
            Generations generations,
            Answers answers) {
        this.store = store;
        this.rendering = rendering;
        this.messages = messages;
        this.generations = generations;
        this.answers = answers;
    }

    /** {@code GET /sitemap.xml}: one part, or the index of several. */
    Uni<Response> sitemap(HttpServerRequest http) {
        return RecordAnswers.onWorker(() -> {
            Validity validity = generations.ofAll();
            byte[] body = store.read(tables -> {
                int parts = parts(tables);
                return parts == 1 ? pages(tables, 1) : rendering.index(parts);
            });
            return answer(http, body, XML, "/sitemap.xml", validity);
        });
    }

    /** {@code GET /sitemap-{part}.xml}, counted from 1. */
    Uni<Response> part(HttpServerRequest http, int part) {
        return RecordAnswers.onWorker(() -> {
            Validity validity = generations.ofAll();
            byte[] body = store.read(tables -> {
                int parts = parts(tables);
                if (part > parts) {
                    throw new ProblemException(
                            ProblemCode.NOT_FOUND, "The sitemap has no such part; it has " + parts + " parts");
                }
                return pages(tables, part);
            });
            return answer(http, body, XML, "/sitemap-" + part + ".xml", validity);
        });
    }

    /** {@code GET /robots.txt}. */
    Response robots(HttpServerRequest http) {
        return answer(
                http,
                rendering.robots().getBytes(UTF_8),
                "text/plain;charset=UTF-8",
                "/robots.txt",
                generations.ofAll());
    }

    private static int parts(Tables tables) {
        int records = tables.table(PublicPages.class).records();
        return Math.max(1, (records + RECORDS - 1) / RECORDS);
    }

    private byte[] pages(Tables tables, int part) {
        List<LanguageTag> lists = part > 1 ? List.of() : lists(tables);
        return rendering.pages(tables.table(PublicPages.class).ofRecords(RECORDS, (part - 1) * RECORDS), lists);
    }

    /** The locales that have a list of their own: something is public in them, and the interface has their words. */
    private List<LanguageTag> lists(Tables tables) {
        return LanguageTag.canonicalFirst(Stream.concat(
                        Stream.of(LanguageTag.CANONICAL),
                        tables.table(Listings.class).locales().stream()
                                .map(LanguageTag::parse)
                                .filter(messages.locales()::contains))
                .collect(Collectors.toSet()));
    }

    private Response answer(HttpServerRequest http, byte[] body, String type, String location, Validity validity) {
        Representation answer = Representation.of(body, type, Optional.empty(), List.of(), List.of(), List.of("lists"));
        return answers.answer(http, answer, location, "", validity);
    }
}
