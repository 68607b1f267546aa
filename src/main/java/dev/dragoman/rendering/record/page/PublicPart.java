package dev.dragoman.rendering.record.page;

import dev.dragoman.rendering.record.BlockView;
import dev.dragoman.rendering.record.EventView;
import dev.dragoman.rendering.record.RecordView;
import dev.dragoman.rendering.record.TextView;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A text of a record as notices and lists of changes name it.
 *
 * @param label the printed label of a point, else the beginning of the text
 */
@TemplateData
public record PublicPart(String label, TextView text) {

    private static final int BEGINNING = 40;

    /** The parts of a record in reading order. */
    public static List<PublicPart> of(RecordView record) {
        EventView event = record.times().event();
        Stream<TextView> around = Stream.of(
                        record.head().titleText(),
                        record.head().bylineText(),
                        record.head().topicText(),
                        event == null ? null : event.placeText())
                .filter(Objects::nonNull);
        return Stream.concat(around.map(text -> of(text, null)), of(record.blocks()))
                .toList();
    }

    private static Stream<PublicPart> of(List<BlockView> blocks) {
        return blocks.stream()
                .flatMap(block -> Stream.concat(
                        Stream.ofNullable(block.content()).map(text -> of(text, block.label())), of(block.blocks())));
    }

    private static PublicPart of(TextView text, String label) {
        return new PublicPart(label == null ? beginning(text.text()) : label, text);
    }

    public String id() {
        return text.unit();
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
