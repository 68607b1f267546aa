package dev.dragoman.delivery.edition;

import dev.dragoman.delivery.Answers;
import dev.dragoman.delivery.ReadRequest;
import dev.dragoman.delivery.cache.PublicIndex;
import dev.dragoman.delivery.cache.PublicRecord;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.delivery.record.RecordAnswers;
import dev.dragoman.delivery.record.WithdrawnAnswers;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.record.page.RecordRendering.Format;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers reads of what was public before, on a worker thread. What was withdrawn is not shown here either. */
@Singleton
public class EditionAnswers {

    private static final List<Format> FORMATS = List.of(Format.PAGE, Format.JSON);

    private final PublicIndex index;
    private final EditionReading reading;
    private final WithdrawnAnswers withdrawn;
    private final Answers answers;

    EditionAnswers(PublicIndex index, EditionReading reading, WithdrawnAnswers withdrawn, Answers answers) {
        this.index = index;
        this.reading = reading;
        this.withdrawn = withdrawn;
        this.answers = answers;
    }

    /**
     * {@code GET /{locale}/{slug}/editions} and {@code …/editions/{number}}.
     *
     * @param number the number of an edition as the address has it, or empty for the list of all
     */
    public Uni<Response> answer(HttpServerRequest http, LanguageTag path, String slug, Optional<String> number) {
        Slug name = RecordAnswers.slug(slug);
        ReadRequest request = number.isPresent()
                ? ReadRequest.ofPage(http, Optional.of(path))
                : ReadRequest.of(http, Optional.of(path));
        Format format = RecordAnswers.choose(request, FORMATS);
        return answers.orRenamed(http, RecordAnswers.onWorker(() -> {
            PublicRecord record = index.get(name);
            WithdrawnAnswers.Asked asked = new WithdrawnAnswers.Asked(name, Optional.of(path), true);
            return record.withdrawn(request.languages())
                    .map(standing -> withdrawn.answer(http, asked, record, standing, request, format))
                    .orElseGet(() -> answer(http, name, record, request, format, number));
        }));
    }

    private Response answer(
            HttpServerRequest http,
            Slug slug,
            PublicRecord record,
            ReadRequest request,
            Format format,
            Optional<String> number) {
        LanguageChoice language = EditionReading.choose(record, slug, request);
        Representation found = number.map(of -> reading.one(slug, record, language, request, format, of))
                .orElseGet(() -> reading.list(slug, record, language, request, format));
        String list = Permalinks.editionsPath(language.served(), slug);
        String location = RecordAnswers.withZone(
                number.map(of -> list + "/" + of).orElse(list), request.query().zone());
        return RecordAnswers.answer(
                answers, http, request, found, location, request.vary(Stream.of(language), true), record.validity());
    }
}
