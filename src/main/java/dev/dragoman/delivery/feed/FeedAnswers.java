package dev.dragoman.delivery.feed;

import dev.dragoman.delivery.Answers;
import dev.dragoman.delivery.Links;
import dev.dragoman.delivery.ReadRequest;
import dev.dragoman.delivery.cache.Generations;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.delivery.cache.Validity;
import dev.dragoman.delivery.list.ListQuery;
import dev.dragoman.delivery.record.RecordAnswers;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionText;
import dev.dragoman.editions.EditionTexts;
import dev.dragoman.editions.changes.RecentChanges;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.records.TopicKey;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.feed.FeedEntry;
import dev.dragoman.rendering.feed.FeedFilter;
import dev.dragoman.rendering.feed.FeedFormat;
import dev.dragoman.rendering.feed.FeedRendering;
import dev.dragoman.rendering.record.PublicText;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers reads of feeds, on a worker thread, with two statements: what changed last, and the texts of what is public. */
@Singleton
public class FeedAnswers {

    private static final int ENTRIES = 50;

    private final Store store;
    private final FeedRendering rendering;
    private final Permalinks permalinks;
    private final Generations generations;
    private final Answers answers;

    FeedAnswers(Store store, FeedRendering rendering, Permalinks permalinks, Generations generations, Answers answers) {
        this.store = store;
        this.rendering = rendering;
        this.permalinks = permalinks;
        this.generations = generations;
        this.answers = answers;
    }

    /** Feed readers ask for anything, or for XML of some kind: what the address names is served in any case. */
    Uni<Response> answer(HttpServerRequest http, LanguageTag locale, FeedFormat format) {
        FeedFilter filter = new FeedFilter(
                ReadRequest.parameter(http, "kind").map(ListQuery::kind),
                ReadRequest.parameter(http, "topic").map(TopicKey::of));
        return RecordAnswers.onWorker(() -> {
            Validity validity = generations.ofAll();
            List<FeedEntry> entries = store.read(tables -> entries(tables, locale, filter));
            List<String> links = FeedRendering.languages(entries, locale).stream()
                    .map(tag -> Links.alternate(permalinks.list(tag) + format.file() + filter.query(), tag))
                    .toList();
            Representation feed = Representation.of(
                    rendering.render(entries, locale, filter, format),
                    format.contentType(),
                    Optional.empty(),
                    List.of(locale),
                    links,
                    List.of("lists"));
            return answers.answer(
                    http, feed, Permalinks.feedPath(locale, format.file()) + filter.query(), "", validity);
        });
    }

    private static List<FeedEntry> entries(Tables tables, LanguageTag locale, FeedFilter filter) {
        List<RecentChanges.Row> changes = changes(tables.table(RecentChanges.class), locale.toString(), filter);
        List<String> shown = changes.stream()
                .filter(change -> change.withdrawn().isEmpty())
                .map(change -> change.slug().value())
                .toList();
        Map<Slug, EditionText> texts = shown.isEmpty()
                ? Map.of()
                : tables.table(EditionTexts.class).newestOf(shown, locale.toString()).stream()
                        .collect(Collectors.toMap(text -> text.edition().slug(), Function.identity()));
        return changes.stream()
                // A version may have been withdrawn between the statements, and none outlives the canonical one.
                .filter(change -> change.withdrawn().isPresent()
                        || (change.canonicalWithdrawn().isEmpty() && texts.containsKey(change.slug())))
                .map(change -> new FeedEntry(
                        change,
                        change.withdrawn().isPresent()
                                ? Optional.empty()
                                : Optional.of(alone(texts.get(change.slug())))))
                .toList();
    }

    /** Feeds do not show whether a text is up to date. */
    private static PublicText alone(EditionText text) {
        List<Edition> itself = List.of(text.edition());
        return PublicText.frozen(text, itself);
    }

    private static List<RecentChanges.Row> changes(RecentChanges table, String locale, FeedFilter filter) {
        Optional<String> kind = filter.kind().map(Enum::name);
        if (filter.topicKey().isPresent()) {
            String topic = filter.topicKey().get();
            return kind.map(of -> table.ofKindAndTopic(locale, of, topic, ENTRIES))
                    .orElseGet(() -> table.ofTopic(locale, topic, ENTRIES));
        }
        return kind.map(of -> table.ofKind(locale, of, ENTRIES)).orElseGet(() -> table.all(locale, ENTRIES));
    }
}
