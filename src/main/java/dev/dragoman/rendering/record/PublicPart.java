package dev.dragoman.rendering.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text of a record as notices and lists of changes name it.
 *
 * @param label the printed label of a point, else the beginning of the text
 */
public record PublicPart(String label, LocalizedText text) {

    private static final int BEGINNING = 40;

    /** The parts of a record in reading order. */
    public static List<PublicPart> of(LocalizedRecord record) {
        Stream<LocalizedText> around = Stream.of(
                        Optional.of(record.title()),
                        record.byline(),
                        record.topic(),
                        record.event().flatMap(LocalizedEvent::place))
                .flatMap(Optional::stream);
        return Stream.concat(around.map(text -> of(text, Optional.empty())), of(record.blocks()))
                .toList();
    }

    private static Stream<PublicPart> of(List<LocalizedBlock> blocks) {
        return blocks.stream()
                .flatMap(block ->
                        Stream.concat(block.text().map(text -> of(text, block.label())).stream(), of(block.blocks())));
    }

    private static PublicPart of(LocalizedText text, Optional<String> label) {
        return new PublicPart(label.orElseGet(() -> beginning(text.text())), text);
    }

    public String id() {
        return text.id();
    }

    /** Enough of a text to know it by, cut between words where the script has spaces. */
    private static String beginning(String text) {
        if (text.codePointCount(0, text.length()) <= BEGINNING) {
            return text;
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, BEGINNING));
        int space = cut.lastIndexOf(' ');
        return (space > cut.length() / 2 ? cut.substring(0, space) : cut) + "…";
    }
}
