package dev.dragoman.rendering.record.ninjs;

import dev.dragoman.editions.Edition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.EnglishMarks;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.Publisher;
import dev.dragoman.rendering.record.BlockView;
import dev.dragoman.rendering.record.EventView;
import dev.dragoman.rendering.record.HeadView;
import dev.dragoman.rendering.record.Pictures;
import dev.dragoman.rendering.record.PublicText;
import dev.dragoman.rendering.record.RecordView;
import dev.dragoman.rendering.record.VersionView;
import dev.dragoman.rendering.record.page.Excerpt;
import dev.dragoman.rendering.withdrawn.WithdrawnText;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes news objects of records. */
@Singleton
public class NewsObjects {

    private static final String PLAIN = "text/plain";

    private final Permalinks permalinks;
    private final Publisher publisher;

    NewsObjects(Permalinks permalinks, Publisher publisher) {
        this.permalinks = permalinks;
        this.publisher = publisher;
    }

    /**
     * A public record in the language that is shown.
     *
     * @param body its text as HTML
     * @param authority the legal status of the version, in words; empty for the authentic one
     */
    public NinjsView of(
            PublicText text, RecordView record, LocalizedMessages messages, String body, Optional<String> authority) {
        Edition edition = text.edition();
        EventView event = record.times().event();
        HeadView head = record.head();
        return new NinjsView(
                NewsIdentity.usable(
                        permalinks.page(edition.locale(), edition.slug()),
                        edition.number(),
                        permalinks.edition(edition.locale(), edition.slug(), edition.number()),
                        edition.releasedAt().toString(),
                        edition.locale().toString(),
                        record.slug()),
                new NinjsView.Texts(
                        List.of(text("main", PLAIN, head.getTitle())),
                        Stream.concat(
                                        Stream.of(text(
                                                "summary",
                                                PLAIN,
                                                Excerpt.of(record).text())),
                                        authority
                                                .map(said -> text("authority", PLAIN, EnglishMarks.plain(said)))
                                                .stream())
                                .toList(),
                        List.of(body(PLAIN, plain(record.blocks())), body("text/html", EnglishMarks.plain(body))),
                        head.getByline(),
                        edition.changeWeight().flatMap(weight -> edition.note()).orElse(null)),
                context(text, record, messages),
                event == null ? null : NewsEventView.of(head.getTitle(), event));
    }

    /** A withdrawn record: its text is withheld. */
    public NinjsView withdrawn(WithdrawnText text) {
        String uri = text.locale()
                .map(tag -> permalinks.page(tag, text.slug()))
                .orElseGet(() -> permalinks.negotiated(text.slug()));
        return new NinjsView(
                NewsIdentity.canceled(
                        uri,
                        text.withdrawal().at().toString(),
                        text.locale().map(LanguageTag::toString).orElse(null),
                        text.slug().value()),
                new NinjsView.Texts(
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        text.withdrawal().note().orElse(null)),
                null,
                null);
    }

    private NinjsView.Context context(PublicText text, RecordView record, LocalizedMessages messages) {
        Edition shown = text.edition();
        HeadView head = record.head();
        List<String> pictures = Pictures.addresses(record);
        return new NinjsView.Context(
                Stream.ofNullable(head.getTopic())
                        .map(topic -> new NinjsView.ConceptView(topic, "about", null, head.topicKey()))
                        .toList(),
                NewsEventView.places(record.times().event()),
                List.of(new NinjsView.ConceptView(
                        EnglishMarks.plain(messages.of("kind", record.kind())), null, null, record.kind())),
                List.of(new NinjsView.ConceptView(
                        publisher.name(shown.locale()), "publisher", publisher.address(), null)),
                sources(record.version()),
                record.units().evidence() == null
                        ? null
                        : NinjsView.DigitalSourceView.of(
                                record.units().evidence().summary().digitalSourceType()),
                IntStream.range(0, pictures.size())
                        .mapToObj(i -> new NinjsView.RenditionView("picture-" + (i + 1), pictures.get(i)))
                        .toList(),
                text.all().stream()
                        .map(Edition::locale)
                        .filter(tag -> !tag.equals(shown.locale()))
                        .map(tag -> association(shown, tag))
                        .toList());
    }

    private NinjsView.AssociationView association(Edition shown, LanguageTag other) {
        return new NinjsView.AssociationView(
                other.ownName(),
                other.equals(LanguageTag.CANONICAL) ? "original" : "translation",
                permalinks.page(other, shown.slug()),
                "text",
                other.toString());
    }

    private static List<NinjsView.SourceView> sources(VersionView version) {
        VersionView.ProvenanceView provenance = version.provenance();
        return Stream.of(
                        Stream.ofNullable(provenance.tool()).map(name -> new NinjsView.SourceView(name, "tool")),
                        provenance.translators().stream().map(name -> new NinjsView.SourceView(name, "translator")),
                        version.reviewerNames().stream().map(name -> new NinjsView.SourceView(name, "reviewer")))
                .flatMap(sources -> sources)
                .toList();
    }

    private static NinjsView.TextView text(String role, String type, String value) {
        return new NinjsView.TextView(role, type, null, value);
    }

    private static NinjsView.TextView body(String type, String value) {
        return new NinjsView.TextView(
                "main", type, type.equals(PLAIN) ? value.codePointCount(0, value.length()) : null, value);
    }

    /** The text without markup, a blank line between blocks; pictures are left out. */
    private static String plain(List<BlockView> blocks) {
        return lines(blocks).collect(Collectors.joining("\n\n"));
    }

    private static Stream<String> lines(List<BlockView> blocks) {
        return blocks.stream()
                .filter(block -> !block.type().equals("picture"))
                .flatMap(block -> Stream.concat(
                        Stream.ofNullable(block.content())
                                .map(text -> block.label() == null ? text.text() : block.label() + " " + text.text()),
                        lines(block.blocks())));
    }
}
