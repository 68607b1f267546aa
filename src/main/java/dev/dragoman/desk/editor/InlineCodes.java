package dev.dragoman.desk.editor;

import dev.dragoman.desk.editor.UnitView.CodeView;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import dev.dragoman.times.TimeFacts;
import dev.dragoman.times.formulas.HouseFormulas;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The protected parts of texts, as a person writes them, and what time references say in a language. */
record InlineCodes(HouseFormulas formulas, TimeFacts times, ZoneId home) {

    /** Those of a source, each once, in order. */
    List<CodeView> of(String source) {
        return InlineText.parse(source).stream().flatMap(this::codes).distinct().toList();
    }

    private Stream<CodeView> codes(Inline part) {
        return part.fold(
                text -> Stream.empty(),
                time -> Stream.of(new CodeView(time.text(), said(time))),
                emphasis -> spans(part),
                strong -> spans(part),
                link -> spans(part),
                lineBreak -> Stream.of(new CodeView(written(part), null)));
    }

    /** A span, and the references inside it by themselves. */
    private Stream<CodeView> spans(Inline part) {
        return Stream.concat(
                Stream.of(new CodeView(written(part), null)),
                part.parts().stream().flatMap(this::codes));
    }

    private String said(Inline.Time time) {
        return times.has(time.reference())
                ? formulas.resolve(time.reference(), times, home).text()
                : null;
    }

    private static String written(Inline part) {
        String inside = part.parts().stream().map(InlineCodes::written).collect(Collectors.joining());
        return part.fold(
                text -> InlineText.escape(text.text()),
                Inline.Time::text,
                emphasis -> "*" + inside + "*",
                strong -> "**" + inside + "**",
                link -> "[" + inside + "](" + link.address() + ")",
                lineBreak -> "\\\n");
    }
}
