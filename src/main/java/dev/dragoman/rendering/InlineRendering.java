package dev.dragoman.rendering;

import dev.dragoman.records.Inline;
import dev.dragoman.times.HouseFormulas;
import dev.dragoman.times.TimeFacts;
import dev.dragoman.times.TimeText;
import java.time.ZoneId;
import java.util.List;

/** Writes the parts of a text, with the record's times in the wording of one locale. */
final class InlineRendering {

    private final HouseFormulas formulas;
    private final TimeFacts times;
    private final ZoneId home;

    InlineRendering(HouseFormulas formulas, TimeFacts times, ZoneId home) {
        this.formulas = formulas;
        this.times = times;
        this.home = home;
    }

    /** The text without markup. */
    String text(List<Inline> parts) {
        StringBuilder text = new StringBuilder();
        for (Inline part : parts) {
            if (part instanceof Inline.Words words) {
                text.append(words.text());
            } else if (part instanceof Inline.Time time) {
                text.append(resolve(time).text());
            } else if (part instanceof Inline.Emphasis emphasis) {
                text.append(text(emphasis.parts()));
            } else if (part instanceof Inline.Strong strong) {
                text.append(text(strong.parts()));
            } else if (part instanceof Inline.Link link) {
                text.append(text(link.parts()));
            } else {
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** The text as HTML phrasing content. */
    String html(List<Inline> parts) {
        StringBuilder html = new StringBuilder();
        for (Inline part : parts) {
            if (part instanceof Inline.Words words) {
                html.append(Html.escape(words.text()));
            } else if (part instanceof Inline.Time time) {
                html.append(element(resolve(time)));
            } else if (part instanceof Inline.Emphasis emphasis) {
                html.append("<em>").append(html(emphasis.parts())).append("</em>");
            } else if (part instanceof Inline.Strong strong) {
                html.append("<strong>").append(html(strong.parts())).append("</strong>");
            } else if (part instanceof Inline.Link link) {
                html.append("<a href=\"").append(Html.escape(link.address())).append("\">");
                html.append(html(link.parts())).append("</a>");
            } else {
                html.append("<br>");
            }
        }
        return html.toString();
    }

    private TimeText resolve(Inline.Time time) {
        return formulas.resolve(time.reference(), times, home);
    }

    private static String element(TimeText time) {
        return time.datetime()
                .map(value -> "<time datetime=\"" + value + "\">" + Html.escape(time.text()) + "</time>")
                .orElseGet(() -> Html.escape(time.text()));
    }
}
