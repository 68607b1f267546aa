package dev.dragoman.rendering.record.jsonld;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.json.JsonWriter;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.EnglishMarks;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.Publisher;
import dev.dragoman.rendering.evidence.DigitalSource;
import dev.dragoman.rendering.record.Pictures;
import dev.dragoman.rendering.record.PublicText;
import dev.dragoman.rendering.record.RecordView;
import dev.dragoman.rendering.record.page.Excerpt;
import dev.dragoman.rendering.withdrawn.WithdrawnText;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Describes records in the vocabulary of schema.org, as JSON-LD. */
@Singleton
public class LinkedData {

    private final Permalinks permalinks;
    private final Publisher publisher;
    private final JsonWriter json;

    LinkedData(Permalinks permalinks, Publisher publisher, JsonWriter json) {
        this.permalinks = permalinks;
        this.publisher = publisher;
        this.json = json;
    }

    /** The description of a public record in the language that is shown. */
    public ArticleView of(PublicText text, RecordView record, LocalizedMessages messages) {
        Edition edition = text.edition();
        LanguageTag locale = edition.locale();
        String page = permalinks.page(locale, edition.slug());
        boolean canonical = locale.equals(LanguageTag.CANONICAL);
        List<ArticleView.WorkView> others = text.all().stream()
                .map(Edition::locale)
                .filter(tag -> !tag.equals(locale))
                .map(tag -> work(permalinks.page(tag, edition.slug()), tag))
                .toList();
        return new ArticleView(
                Vocabulary.CONTEXT,
                Vocabulary.ARTICLE,
                page,
                new ArticleView.TextsView(
                        page,
                        record.head().getTitle(),
                        record.head().getByline(),
                        Excerpt.of(record).text(),
                        locale.toString(),
                        EnglishMarks.plain(messages.of("kind", record.kind())),
                        EnglishMarks.plain(
                                messages.of("authority", edition.authority().slug())),
                        Pictures.addresses(record)),
                new ArticleView.DatesView(
                        record.times().issued(), edition.releasedAt().toString(), edition.number(), true),
                OrganizationView.of(publisher, locale),
                SubjectView.of(record),
                canonical
                        ? null
                        : others.stream()
                                .filter(work -> work.inLanguage().equals(LanguageTag.CANONICAL.toString()))
                                .findFirst()
                                .orElse(null),
                canonical ? others : List.of(),
                record.version().provenance().translators().stream()
                        .map(ArticleView.AgentView::new)
                        .toList(),
                digitalSource(record),
                correction(edition));
    }

    /** What is said of a withdrawn record; its text is withheld. */
    public WithdrawnArticleView withdrawn(WithdrawnText text, LocalizedMessages messages) {
        String status = text.locale().isPresent() ? "withdrawn.version" : "withdrawn.record";
        return new WithdrawnArticleView(
                Vocabulary.CONTEXT,
                Vocabulary.ARTICLE,
                text.locale()
                        .map(tag -> permalinks.page(tag, text.slug()))
                        .orElseGet(() -> permalinks.negotiated(text.slug())),
                text.locale().map(LanguageTag::toString).orElse(null),
                EnglishMarks.plain(messages.get(status)),
                text.withdrawal().at().toString(),
                OrganizationView.of(publisher, messages.locale().base()));
    }

    /** JSON that can stand in a script element of a page: nothing in it can end the element (HTML Standard, §4.12.1.3). */
    public String script(ArticleView article) {
        return json.text(article)
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e");
    }

    private static String digitalSource(RecordView record) {
        return Optional.ofNullable(record.units().evidence())
                .map(evidence -> evidence.summary().digitalSourceType())
                .flatMap(DigitalSource::ofUri)
                .map(DigitalSource::linked)
                .orElse(null);
    }

    private ArticleView.CorrectionView correction(Edition edition) {
        return edition.changeWeight()
                .filter(Weight.CORRECTION::equals)
                .map(weight -> new ArticleView.CorrectionView(
                        "CorrectionComment",
                        edition.note().orElse(null),
                        LanguageTag.CANONICAL.toString(),
                        edition.releasedAt().toString(),
                        permalinks.edition(edition.locale(), edition.slug(), edition.number())))
                .orElse(null);
    }

    private static ArticleView.WorkView work(String page, LanguageTag locale) {
        return new ArticleView.WorkView(Vocabulary.ARTICLE, page, page, locale.toString());
    }
}
