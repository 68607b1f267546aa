package dev.dragoman.proofs.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page shows, to be compared with a statement: its words in their order, without markup. */
public final class ShownText {

    private static final Pattern HIDDEN = Pattern.compile(
            "<!--.*?-->|<(script|style|template|head)\\b.*?</\\1>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]+|[a-z]+);");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private final String text;

    /** Reads HTML. */
    public ShownText(String html) {
        String visible = TAG.matcher(HIDDEN.matcher(html).replaceAll("")).replaceAll("");
        text = plain(
                ENTITY.matcher(visible).replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1)))));
    }

    /** The first part of an edition's text that is not shown; empty if all are, in their order. */
    public Optional<String> missing(ClaimedStatement edition) {
        int from = 0;
        for (String part : parts(edition)) {
            int found = text.indexOf(plain(part), from);
            if (found < 0) {
                return Optional.of(part.strip());
            }
            from = found + plain(part).length();
        }
        return Optional.empty();
    }

    /** The words of the title and the blocks between markup and times, which a page words in each reader's way. */
    private static List<String> parts(ClaimedStatement edition) {
        List<String> parts = new ArrayList<>();
        edition.title().ifPresent(title -> collect(title, parts));
        edition.content().path("blocks").forEach(block -> collect(block, parts));
        return parts;
    }

    private static void collect(JsonNode block, List<String> parts) {
        // The text that stands for a picture is not shown beside it.
        if (block.path("text").isTextual() && !block.path("kind").asText().equals("picture")) {
            collect(block.path("text").asText(), parts);
        }
        block.path("blocks").forEach(inner -> collect(inner, parts));
    }

    private static void collect(String source, List<String> parts) {
        for (Inline part : InlineText.parse(source)) {
            collect(part, parts);
        }
    }

    private static void collect(Inline part, List<String> parts) {
        if (part instanceof Inline.Text words) {
            parts.add(words.text());
        }
        part.parts().forEach(inner -> collect(inner, parts));
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    private static String character(String entity) {
        if (!entity.startsWith("#")) {
            return ENTITIES.getOrDefault(entity, "&" + entity + ";");
        }
        boolean hexadecimal = entity.startsWith("#x");
        int code = Integer.parseInt(entity.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
}
