package dev.dragoman.desk.preview;

import dev.dragoman.records.Slug;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the page that readers would get into its preview: a banner at its beginning, pictures of drafts, and colours as asked.
 * Everything else stays as it is.
 *
 * @param banner as HTML
 * @param stylesheet the address of the banner's stylesheet
 * @param pictures the path of the folder with the record's pictures
 * @param query how the preview is shown
 */
record PreviewMarkup(String banner, String stylesheet, String pictures, PreviewQuery query) {

    private static final Pattern BODY = Pattern.compile("<body[^>]*>");
    private static final Pattern STYLESHEET = Pattern.compile("(<link rel=\"stylesheet\" href=\")/assets/");

    /** The preview of a page of a record. Its texts are escaped, so that no markup in them is taken for the page's. */
    String of(String page, Slug slug) {
        String shown = page.replace("\"/assets/pictures/" + slug + "/", "\"" + pictures + "/")
                .replace(" /assets/pictures/" + slug + "/", " " + pictures + "/")
                // Public pages cannot be framed, so links leave the frame; the form stays.
                .replaceFirst("<head>", "<head>\n  <base target=\"_top\">")
                .replace(
                        "<form method=\"get\">",
                        "<form method=\"get\" target=\"_self\"><input type=\"hidden\" name=\"draft\" value=\""
                                + query.draft() + "\"><input type=\"hidden\" name=\"scheme\" value=\"" + query.scheme()
                                + "\">")
                .replaceFirst(
                        "</head>",
                        "  <meta name=\"robots\" content=\"noindex\">\n  <link rel=\"stylesheet\" href=\"" + stylesheet
                                + "\">\n</head>");
        String coloured = query.scheme().equals("auto")
                ? shown
                : STYLESHEET.matcher(shown).replaceAll("$1/desk/preview/styles/" + query.scheme() + "/");
        return BODY.matcher(coloured).replaceFirst(body -> body.group() + "\n" + quoted(banner));
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }
}
