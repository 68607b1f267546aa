package dev.dragoman.desk.board;

import dev.dragoman.desk.page.LocalPath;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Kind;
import dev.dragoman.rendering.LocalizedMessages;
import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form that filters and sorts the board. */
@TemplateData
public record BoardFilter(List<Choice> choices, String search) {

    /** A list to choose one value from. */
    @TemplateData
    public record Choice(String name, String label, List<Option> options) {}

    /** A value to choose. */
    @TemplateData
    public record Option(String value, String text, boolean chosen) {}

    static BoardFilter of(BoardPage page, LocalizedMessages words) {
        BoardQuery query = page.query();
        return new BoardFilter(
                List.of(
                        new Choice(
                                "show",
                                words.get("board.show"),
                                fixed(BoardQuery.SHOWN, query.show(), word -> words.of("board.shown", word))),
                        new Choice(
                                "language",
                                words.get("board.language"),
                                all(
                                        words.get("board.all-languages"),
                                        page.languages().stream()
                                                .map(LanguageTag::toString)
                                                .map(tag -> option(
                                                        tag,
                                                        words.language(tag),
                                                        query.language().map(LanguageTag::toString))))),
                        new Choice(
                                "kind",
                                words.get("board.kind"),
                                all(
                                        words.get("board.all-kinds"),
                                        Arrays.stream(Kind.values())
                                                .map(Kind::slug)
                                                .map(slug -> option(
                                                        slug,
                                                        words.of("board.kind", slug),
                                                        query.kind().map(Kind::slug))))),
                        new Choice(
                                "topic",
                                words.get("board.topic"),
                                all(
                                        words.get("board.all-topics"),
                                        page.topics().stream()
                                                .map(topic -> option(topic.key(), topic.text(), query.topic())))),
                        new Choice(
                                "sort",
                                words.get("board.sort"),
                                fixed(BoardQuery.SORTS, query.sort(), word -> words.of("board.sorted", word)))),
                query.search());
    }

    /** The address of this board. */
    static String address(BoardQuery query) {
        return LocalPath.BOARD + "?"
                + Stream.of(
                                Optional.of("show=" + query.show()),
                                query.language().map(tag -> "language=" + tag),
                                query.kind().map(kind -> "kind=" + kind.slug()),
                                query.topic().map(key -> "topic=" + encoded(key)),
                                Optional.of("sort=" + query.sort()),
                                Optional.of(query.search())
                                        .filter(text -> !text.isEmpty())
                                        .map(text -> "q=" + encoded(text)),
                                Optional.of("page=" + query.page()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("&"));
    }

    private static List<Option> fixed(List<String> values, String chosen, UnaryOperator<String> text) {
        return values.stream()
                .map(value -> new Option(value, text.apply(value), value.equals(chosen)))
                .toList();
    }

    private static List<Option> all(String all, Stream<Option> options) {
        return Stream.concat(Stream.of(new Option("", all, false)), options).toList();
    }

    private static Option option(String value, String text, Optional<String> chosen) {
        return new Option(value, text, chosen.filter(value::equals).isPresent());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
