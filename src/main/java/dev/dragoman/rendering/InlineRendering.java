package dev.dragoman.rendering;

import dev.dragoman.records.Inline;
import dev.dragoman.times.TimeFacts;
import dev.dragoman.times.formulas.HouseFormulas;
import dev.dragoman.times.formulas.TimeText;
import java.time.ZoneId;
import java.util.List;

/** Writes the parts of a text, with the record's times in the wording of one locale. */
public final class InlineRendering {

    private final HouseFormulas formulas;
    private final TimeFacts times;
    private final ZoneId home;

    public InlineRendering(HouseFormulas formulas, TimeFacts times, ZoneId home) {
        this.formulas = formulas;
        this.times = times;
        this.home = home;
    }

    /** The text without markup. */
    public String text(List<Inline> parts) {
        WriteTransaction writing = new WriteTransaction(false);
        writing.append(parts);
        return writing.text.toString();
    }

    /** The text as HTML phrasing content. */
    public String html(List<Inline> parts) {
        WriteTransaction writing = new WriteTransaction(true);
        writing.append(parts);
        return writing.text.toString();
    }

    /** One text while it is written, which knows how the time just before ended, in whatever markup it stands. */
    private final class WriteTransaction {

        private final StringBuilder text = new StringBuilder();
        private final boolean html;
        private String time = "";

        WriteTransaction(boolean html) {
            this.html = html;
        }

        void append(List<Inline> parts) {
            for (Inline part : parts) {
                append(part);
            }
        }

        private void append(Inline part) {
            if (part instanceof Inline.LocalizedMessages words) {
                words(Punctuation.behind(time, words.text()));
                time = "";
            } else if (part instanceof Inline.Time reference) {
                TimeText resolved = formulas.resolve(reference.reference(), times, home);
                text.append(html ? element(resolved) : resolved.text());
                time = resolved.text();
            } else if (part instanceof Inline.Emphasis emphasis) {
                within("<em>", emphasis.parts(), "</em>");
            } else if (part instanceof Inline.Strong strong) {
                within("<strong>", strong.parts(), "</strong>");
            } else if (part instanceof Inline.Link link) {
                within("<a href=\"" + Html.escape(link.address()) + "\">", link.parts(), "</a>");
            } else {
                text.append(html ? "<br>" : "\n");
                time = "";
            }
        }

        private void words(String words) {
            text.append(html ? Html.escape(words) : words);
        }

        private void within(String start, List<Inline> parts, String end) {
            text.append(html ? start : "");
            append(parts);
            text.append(html ? end : "");
        }
    }

    private static String element(TimeText time) {
        return time.datetime()
                .map(value -> "<time datetime=\"" + value + "\">" + Html.escape(time.text()) + "</time>")
                .orElseGet(() -> Html.escape(time.text()));
    }
}
