package dev.dragoman.desk.preview;

import dev.dragoman.records.Slug;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the page that readers would get into its preview: a banner at its beginning, pictures of drafts, and colours as asked. It
 * reads the tags of the page; texts, comments and scripts stay as they are.
 *
 * @param banner as HTML
 * @param stylesheet the address of the banner's stylesheet
 * @param pictures the path of the folder with the record's pictures
 * @param query how the preview is shown
 */
record PreviewMarkup(String banner, String stylesheet, String pictures, PreviewQuery query) {

    private static final Set<String> PLACES = Set.of("<head", "</head", "<body");

    /** A comment, an element whose content is no markup, or a tag with its name and attributes. */
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<(script|style)\\b.*?</\\1\\s*>|<(/?)([a-z][a-z0-9]*)((?:\"[^\"]*\"|'[^']*'|[^'\">]+)*+)>",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(src|srcset|href)=\"([^\"]*)\"");

    /**
     * The preview of a page of a record.
     *
     * @throws IllegalStateException if the page has no head or no body, so that the preview would lack its banner
     */
    String of(String page, Slug slug) {
        Set<String> found = new HashSet<>();
        String shown = TAG.matcher(page).replaceAll(tag -> {
            String name = tag.group(3);
            if (name == null) {
                return Matcher.quoteReplacement(tag.group());
            }
            String place = "<" + tag.group(2) + name;
            boolean first = found.add(place) || !PLACES.contains(place);
            return Matcher.quoteReplacement(first ? shown(place, tag.group(), slug) : tag.group());
        });
        if (!found.containsAll(PLACES)) {
            throw new IllegalStateException("The page has no head or no body");
        }
        return shown;
    }

    private String shown(String place, String tag, Slug slug) {
        return switch (place) {
            // Public pages cannot be framed, so links leave the frame; the form stays.
            case "<head" -> tag + "\n  <base target=\"_top\">";
            case "</head" ->
                "  <meta name=\"robots\" content=\"noindex\">\n  <link rel=\"stylesheet\" href=\"" + stylesheet
                        + "\">\n" + tag;
            case "<body" -> tag + "\n" + banner;
            case "<form" -> tag.contains("method=\"get\"") ? form(tag) : tag;
            case "<img", "<source" -> pictures(tag, slug);
            case "<link" -> tag.contains("rel=\"stylesheet\"") ? coloured(tag) : tag;
            default -> tag;
        };
    }

    private String form(String tag) {
        return tag.substring(0, tag.length() - 1) + " target=\"_self\">" + hidden("draft", query.draft())
                + hidden("scheme", query.scheme());
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + value + "\">";
    }

    /** With the pictures of the draft, each address of a list too ({@code srcset}). */
    private String pictures(String tag, Slug slug) {
        String published = "(^|[\\s,])" + Pattern.quote("/assets/pictures/" + slug + "/");
        return attributes(tag, value -> value.replaceAll(published, "$1" + Matcher.quoteReplacement(pictures + "/")));
    }

    private String coloured(String tag) {
        return query.scheme().equals("auto")
                ? tag
                : attributes(
                        tag, value -> value.replaceFirst("^/assets/", "/desk/preview/styles/" + query.scheme() + "/"));
    }

    private static String attributes(String tag, UnaryOperator<String> change) {
        return ATTRIBUTE
                .matcher(tag)
                .replaceAll(attribute ->
                        Matcher.quoteReplacement(attribute.group(1) + "=\"" + change.apply(attribute.group(2)) + "\""));
    }
}
