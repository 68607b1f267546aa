package dev.dragoman.desk.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.records.Slug;
import org.junit.jupiter.api.Test;

/** How the page of readers becomes a preview. */
class PreviewMarkupTest {

    private static final Slug SLUG = new Slug("a-record");

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <link rel="stylesheet" href="/assets/1/dragoman.css">
              <link rel="canonical" href="/assets/none">
              <script type="application/ld+json">{"a": "<head> </head> <body> \\" /assets/pictures/a-record/x"}</script>
            </head>
            <body class="page">
              <!-- <body> -->
              <p title="a > b">See /assets/pictures/a-record/1/room.jpg or &lt;body&gt;.</p>
              <img src="/assets/pictures/a-record/1/room.jpg" srcset="/assets/pictures/a-record/1/room.jpg 1x, /assets/pictures/a-record/2/big.jpg 2x" alt="/assets/pictures/a-record/">
              <img src="/assets/pictures/another-record/1/room.jpg" alt="">
              <form method="get"><input name="tz"></form>
            </body>
            </html>
            """;

    @Test
    void theBannerStandsAtTheBeginningOfTheBodyAndLinksLeaveTheFrame() {
        String shown = markup("auto").of(PAGE, SLUG);

        assertThat(shown)
                .contains("<head>\n  <base target=\"_top\">")
                .contains(
                        "<link rel=\"stylesheet\" href=\"/assets/preview.css\">\n</head>\n<body class=\"page\">\n<aside>$1</aside>")
                .containsOnlyOnce("<aside>")
                .contains(
                        "<form method=\"get\" target=\"_self\"><input type=\"hidden\" name=\"draft\" value=\"newest\">");
    }

    @Test
    void picturesAreThoseOfTheDraftAndNoTextIsChanged() {
        String shown = markup("auto").of(PAGE, SLUG);

        assertThat(shown)
                .contains("src=\"/draft/1/room.jpg\" srcset=\"/draft/1/room.jpg 1x, /draft/2/big.jpg 2x\"")
                .contains("alt=\"/assets/pictures/a-record/\"")
                .contains("src=\"/assets/pictures/another-record/1/room.jpg\"")
                .contains("See /assets/pictures/a-record/1/room.jpg or &lt;body&gt;.")
                .contains("{\"a\": \"<head> </head> <body> \\\" /assets/pictures/a-record/x\"}")
                .contains("<!-- <body> -->");
    }

    @Test
    void coloursAreThoseThatAreAskedFor() {
        assertThat(markup("dark").of(PAGE, SLUG))
                .contains("href=\"/desk/preview/styles/dark/1/dragoman.css\"")
                .contains("href=\"/assets/none\"");
        assertThat(markup("auto").of(PAGE, SLUG)).contains("href=\"/assets/1/dragoman.css\"");
    }

    @Test
    void aPageWithoutABodyIsNotShownWithoutItsBanner() {
        assertThatThrownBy(() -> markup("auto").of("<html><head></head><p>A text</p></html>", SLUG))
                .isInstanceOf(IllegalStateException.class);
    }

    private static PreviewMarkup markup(String scheme) {
        return new PreviewMarkup(
                "<aside>$1</aside>",
                "/assets/preview.css",
                "/draft",
                new PreviewQuery("newest", "desktop", scheme, ""));
    }
}
