package dev.dragoman.rendering.record.page;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.record.BlockView;
import dev.dragoman.rendering.record.RecordView;
import dev.dragoman.rendering.record.TextView;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The beginning of a record's text, which describes it in metadata, previews and feeds. */
public final class Excerpt {

    /** As much as search engines and previews show. */
    private static final int LENGTH = 200;

    /** A shorter text says how the record came about, as "(As delivered)" does. */
    private static final int TOO_SHORT = 30;

    private static final Set<String> RUNNING_TEXT = Set.of("paragraph", "point");

    private Excerpt() {}

    /** The first paragraph that is long enough, shortened, with its language; the title if there is no paragraph. */
    public static TextView of(RecordView record) {
        List<TextView> texts = texts(record.blocks()).toList();
        TextView first = texts.stream()
                .filter(text -> text.text().length() >= TOO_SHORT)
                .findFirst()
                .or(() -> texts.stream().findFirst())
                .orElse(record.head().titleText());
        return TextView.plain(
                null, shortened(first.text().replaceAll("\\s+", " ").strip()), LanguageTag.parse(first.lang()));
    }

    private static Stream<TextView> texts(List<BlockView> blocks) {
        return blocks.stream()
                .flatMap(block -> Stream.concat(
                        RUNNING_TEXT.contains(block.type()) ? Stream.ofNullable(block.content()) : Stream.empty(),
                        texts(block.blocks())));
    }

    /** Cut between words where the script has spaces. */
    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LENGTH) {
            return text;
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, LENGTH));
        int space = cut.lastIndexOf(' ');
        return (space > cut.length() / 2 ? cut.substring(0, space) : cut) + "…";
    }
}
