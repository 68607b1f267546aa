package dev.dragoman.rendering.record;

import dev.dragoman.editions.Treatment;
import dev.dragoman.locales.LanguageTag;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A part of a page's text; points that follow each other are gathered in a part of type {@code points}.
 *
 * @param attributes the attributes that say another language than the page's and what is not up to date, as HTML
 * @param html the text as HTML phrasing content
 * @param label the printed label of a point, or empty
 * @param level the heading's element: one below its own, as the page's title is above all
 * @param address where a picture is, or null
 * @param markKey the key of the words that say how the part lags behind, or null
 */
@TemplateData
public record PagePart(
        String id,
        String type,
        String attributes,
        String html,
        String plain,
        String label,
        int level,
        String address,
        String markKey,
        List<PagePart> parts) {

    /** The parts of blocks in a page of that language. */
    static List<PagePart> of(List<LocalizedBlock> blocks, LanguageTag page) {
        List<PagePart> parts = new ArrayList<>();
        List<PagePart> points = new ArrayList<>();
        for (LocalizedBlock block : blocks) {
            if (block.type().equals("point")) {
                points.add(of(block, page));
            } else {
                gather(points, parts);
                parts.add(of(block, page));
            }
        }
        gather(points, parts);
        return parts;
    }

    /** A text that stands outside the body. */
    static PagePart inline(LocalizedText text, LanguageTag page) {
        return new PagePart(
                text.id(),
                "inline",
                attributes(text, page),
                text.html(),
                text.text(),
                "",
                0,
                null,
                markKey(text),
                List.of());
    }

    private static void gather(List<PagePart> points, List<PagePart> parts) {
        if (!points.isEmpty()) {
            parts.add(new PagePart("", "points", "", "", "", "", 0, null, null, List.copyOf(points)));
            points.clear();
        }
    }

    private static PagePart of(LocalizedBlock block, LanguageTag page) {
        return new PagePart(
                block.id(),
                block.type(),
                block.text().map(text -> attributes(text, page)).orElse(""),
                block.text().map(LocalizedText::html).orElse(""),
                block.text().map(LocalizedText::text).orElse(""),
                block.label().orElse("•"),
                block.level().map(level -> Math.min(6, level + 1)).orElse(0),
                block.address().orElse(null),
                block.text().map(PagePart::markKey).orElse(null),
                of(block.blocks(), page));
    }

    private static String attributes(LocalizedText text, LanguageTag page) {
        StringBuilder attributes = new StringBuilder();
        if (!text.is(Treatment.PLAIN)) {
            attributes.append(" class=\"").append(name(text.treatment())).append('"');
        }
        if (!text.lang().equals(page)) {
            attributes
                    .append(" lang=\"")
                    .append(text.lang())
                    .append("\" dir=\"")
                    .append(text.dir())
                    .append('"');
        }
        return attributes.toString();
    }

    private static String markKey(LocalizedText text) {
        return text.is(Treatment.PLAIN) ? null : "mark." + name(text.treatment());
    }

    private static String name(Treatment treatment) {
        return treatment.name().toLowerCase(Locale.ROOT);
    }
}
