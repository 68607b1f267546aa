package dev.dragoman.delivery.list;

import dev.dragoman.delivery.Answers;
import dev.dragoman.delivery.Links;
import dev.dragoman.delivery.ReadRequest;
import dev.dragoman.delivery.cache.Generations;
import dev.dragoman.delivery.cache.RenderedLists;
import dev.dragoman.delivery.cache.RenderedLists.Rendered;
import dev.dragoman.delivery.cache.RenderedLists.View;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.delivery.cache.Validity;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.Negotiation;
import dev.dragoman.locales.Substitutes;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.list.ListRendering;
import dev.dragoman.rendering.list.ListRendering.Entry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers reads of lists, on a worker thread. */
@Singleton
public class ListAnswers {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    /** nginx reads 4 KiB of response headers by default; a batch has its slugs in up to three of them. */
    private static final int MAX_HEADER_LENGTH = 1_000;

    private final ListReading reading;
    private final SearchReading searching;
    private final ListRendering rendering;
    private final Answers answers;
    private final InterfaceMessages messages;
    private final Substitutes substitutes;
    private final Permalinks permalinks;
    private final Generations generations;
    private final RenderedLists rendered;

    ListAnswers(
            ListReading reading,
            SearchReading searching,
            ListRendering rendering,
            Answers answers,
            InterfaceMessages messages,
            Substitutes substitutes,
            Permalinks permalinks,
            Generations generations,
            RenderedLists rendered) {
        this.reading = reading;
        this.searching = searching;
        this.rendering = rendering;
        this.answers = answers;
        this.messages = messages;
        this.substitutes = substitutes;
        this.permalinks = permalinks;
        this.generations = generations;
        this.rendered = rendered;
    }

    /** {@code GET /api/records}. */
    public Uni<Response> data(HttpServerRequest http) {
        ReadRequest request = ReadRequest.of(http, Optional.empty());
        Optional<BatchQuery> batch = BatchQuery.of(http);
        ListQuery query = ListQuery.of(http);
        request.type(List.of(JSON));
        return onWorker(() ->
                batch.map(slugs -> batch(http, request, slugs)).orElseGet(() -> data(http, request, query, false)));
    }

    /** {@code GET /} and {@code GET /{locale}/}. */
    public Uni<Response> page(HttpServerRequest http, Optional<LanguageTag> path) {
        ReadRequest request = ReadRequest.of(http, path);
        ListQuery query = ListQuery.of(http);
        boolean html = request.type(List.of(HTML, JSON)).equals(HTML);
        return onWorker(() -> html ? page(http, request, query) : data(http, request, query, true));
    }

    /** {@code GET /api/locales}. */
    Uni<Response> locales(HttpServerRequest http) {
        ReadRequest.of(http, Optional.empty()).type(List.of(JSON));
        return onWorker(() -> {
            Validity validity = generations.ofAll();
            byte[] body = rendering.locales(reading.locales());
            return answers.answer(
                    http,
                    representation(body, JSON, List.of(), List.of(), List.of("locales")),
                    "/api/locales",
                    "",
                    validity);
        });
    }

    private Response data(HttpServerRequest http, ReadRequest request, ListQuery query, boolean severalFormats) {
        String format = severalFormats ? JSON + ", negotiated" : JSON;
        return answer(http, request, query, format, () -> data(request, query, severalFormats));
    }

    private Rendered data(ReadRequest request, ListQuery query, boolean severalFormats) {
        Optional<SearchReading.Page> found = search(query, request);
        ListReading.Page page = found.map(SearchReading.Page::records).orElseGet(() -> reading.read(query, request));
        Optional<LanguageTag> lang = request.languages().named().stream().findFirst();
        Optional<String> next = page.next()
                .map(after -> permalinks.api() + query.from(Optional.of(after)).text(lang));
        byte[] body = rendering.json(page.entries(), next, found.map(SearchReading.Page::result));
        Stream<LanguageChoice> choices = page.entries().stream().map(Entry::language);
        return new Rendered(
                representation(body, JSON, languages(page.entries()), next(next).toList(), surrogateKeys(query)),
                "/api/records" + query.text(lang),
                request.vary(choices, severalFormats));
    }

    private Response answer(
            HttpServerRequest http, ReadRequest request, ListQuery query, String format, Supplier<Rendered> rendering) {
        Validity validity = generations.ofAll();
        View view =
                new View(format, query, request.query().lang(), query.search().isPresent());
        Rendered list = rendered.get(validity, view, request.languages(), rendering);
        return answers.answer(http, list.representation(), list.location(), list.vary(), validity);
    }

    private Response batch(HttpServerRequest http, ReadRequest request, BatchQuery query) {
        Validity validity = generations.ofAll();
        List<Entry> named = reading.read(query, request);
        Map<String, String> renamed = reading.renamed(missing(query, named, Map.of()));
        BatchQuery present = query.present(renamed);
        List<Entry> entries = renamed.isEmpty() ? named : reading.read(present, request);
        List<String> missing = missing(query, entries, renamed);
        String lang = request.languages().named().stream()
                .findFirst()
                .map(tag -> "lang=" + tag + "&")
                .orElse("");
        Representation batch = Representation.of(
                rendering.batch(entries, missing),
                JSON,
                Optional.empty(),
                languages(entries),
                List.of(),
                keys(query, present));
        return answers.answer(
                http,
                batch,
                query.text().length() > MAX_HEADER_LENGTH ? "" : "/api/records?" + lang + query.text(),
                request.vary(entries.stream().map(Entry::language), false),
                validity);
    }

    /** The slugs of the query that no entry has, nor the present slug of their record. */
    private static List<String> missing(BatchQuery query, List<Entry> entries, Map<String, String> renamed) {
        Set<String> found =
                entries.stream().map(entry -> entry.served().slug().value()).collect(Collectors.toSet());
        return query.names().stream()
                .filter(name -> !found.contains(renamed.getOrDefault(name, name)))
                .toList();
    }

    /** Also of records that are missing: their release changes the batch. Many keys would not fit into a header. */
    private static List<String> keys(BatchQuery query, BatchQuery present) {
        List<String> keys = Stream.concat(query.names().stream(), present.names().stream())
                .distinct()
                .map(name -> "rec-" + name)
                .toList();
        return String.join(" ", keys).length() > MAX_HEADER_LENGTH ? List.of("lists") : keys;
    }

    private Optional<SearchReading.Page> search(ListQuery query, ReadRequest request) {
        return query.search().map(search -> searching.read(search, query, request));
    }

    private Response page(HttpServerRequest http, ReadRequest request, ListQuery query) {
        return answer(http, request, query, HTML, () -> page(request, query));
    }

    private Rendered page(ReadRequest request, ListQuery query) {
        Optional<SearchReading.Page> found = search(query, request);
        ListReading.Page page = found.map(SearchReading.Page::records).orElseGet(() -> reading.read(query, request));
        LanguageChoice language =
                Negotiation.choose(request.languages(), messages.locales(), LanguageTag.CANONICAL, substitutes);
        LanguageTag locale = language.served();
        String path = "/" + locale + "/";
        String here = query.text(Optional.empty());
        ListRendering.Part part = new ListRendering.Part(
                query.kind(),
                query.topicKey(),
                request.query().lang(),
                query.fields(),
                here,
                page.next().map(after -> path + query.from(Optional.of(after)).text(Optional.empty())),
                query.cursor().map(from -> path + query.from(Optional.empty()).text(Optional.empty())));
        byte[] body = rendering.page(page.entries(), language, part, found.map(SearchReading.Page::result));
        Stream<String> alternates = Stream.concat(
                rendering.languages(page.entries(), language).stream()
                        .map(tag -> Links.alternate(permalinks.list(tag) + here, tag)),
                Stream.of(Links.anyLanguage(permalinks.negotiatedList() + here)));
        Stream<LanguageChoice> choices =
                Stream.concat(Stream.of(language), page.entries().stream().map(Entry::language));
        return new Rendered(
                representation(
                        body,
                        HTML + ";charset=UTF-8",
                        List.of(locale),
                        Stream.concat(alternates, next(part.next())).toList(),
                        surrogateKeys(query)),
                path + here,
                request.vary(choices, true));
    }

    private static Stream<String> next(Optional<String> address) {
        return address.map(next -> "<" + next + ">; rel=\"next\"").stream();
    }

    private static Representation representation(
            byte[] body, String type, List<LanguageTag> languages, List<String> links, List<String> surrogateKeys) {
        return Representation.of(body, type, Optional.empty(), languages, links, surrogateKeys);
    }

    /** One key for all lists, and one for this list. */
    private static List<String> surrogateKeys(ListQuery query) {
        return List.of("lists", query.surrogateKey());
    }

    private static List<LanguageTag> languages(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.language().served())
                .distinct()
                .toList();
    }

    private static Uni<Response> onWorker(Supplier<Response> answer) {
        return Uni.createFrom().item(answer).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
