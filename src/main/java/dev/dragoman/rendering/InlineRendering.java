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
        StringBuilder text = new StringBuilder();
        Behind behind = new Behind();
        write(parts, behind, text);
        return text.toString();
    }

    private void write(List<Inline> parts, Behind behind, StringBuilder text) {
        for (Inline part : parts) {
            text.append(part.<String>fold(
                    behind::text,
                    time -> behind.time(time).text(),
                    emphasis -> "",
                    strong -> "",
                    link -> "",
                    lineBreak -> behind.lineBreak("\n")));
            write(part.parts(), behind, text);
        }
    }

    /** The text as HTML phrasing content. */
    public String html(List<Inline> parts) {
        Html html = new Html();
        write(parts, new Behind(), html);
        return html.toString();
    }

    private void write(List<Inline> parts, Behind behind, Html html) {
        for (Inline part : parts) {
            Runnable inside = () -> write(part.parts(), behind, html);
            part.<Html>fold(
                    text -> html.text(behind.text(text)),
                    time -> element(behind.time(time), html),
                    emphasis -> html.element("em", inside),
                    strong -> html.element("strong", inside),
                    link -> html.element("a", "href", link.address(), inside),
                    lineBreak -> html.empty(behind.lineBreak("br")));
        }
    }

    private static Html element(TimeText time, Html html) {
        return time.datetime()
                .map(value -> html.element("time", "datetime", value, () -> html.text(time.text())))
                .orElseGet(() -> html.text(time.text()));
    }

    /** Remembers, while a text is written, how the preceding time ended, regardless of its markup. */
    private final class Behind {

        private String time = "";

        String text(Inline.Text part) {
            String text = Punctuation.behind(time, part.text());
            time = "";
            return text;
        }

        TimeText time(Inline.Time part) {
            TimeText resolved = formulas.resolve(part.reference(), times, home);
            time = resolved.text();
            return resolved;
        }

        String lineBreak(String written) {
            time = "";
            return written;
        }
    }
}
