package dev.dragoman.machine.text;

import dev.dragoman.bundles.xliff.CodedText.Span;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import java.util.ArrayList;
import java.util.List;

/**
 * A unit's text for a provider: its words as XML text, and each reference, line break and span as an element with a number, so
 * that neither addresses nor references are translated.
 */
public final class ProtectedText {

    private final Notation notation;
    private final StringBuilder text = new StringBuilder();
    private final List<Code> codes = new ArrayList<>();

    private ProtectedText(Notation notation) {
        this.notation = notation;
    }

    /** A protected part; the number of the first one is 1. */
    sealed interface Code {

        record Reference(String written) implements Code {}

        record LineBreak() implements Code {}

        record Spanning(Span span, String address) implements Code {}
    }

    /**
     * Protects a unit's source.
     *
     * @param source inline CommonMark with time references
     * @throws ProblemException as {@link InlineText#parse}
     */
    public static ProtectedText of(String source, Notation notation) {
        ProtectedText made = new ProtectedText(notation);
        InlineText.parse(source).forEach(made::add);
        return made;
    }

    /** What the provider gets. */
    public String text() {
        return text.toString();
    }

    /**
     * The provider's translation as inline CommonMark with time references.
     *
     * @throws LostMarkup if a protected part is lost, repeated or broken, or if something is there that was not in the source
     */
    public String restore(String translation) {
        return new MarkupReader(codes, translation).read();
    }

    private void add(Inline part) {
        part.fold(
                words -> text.append(escaped(words.text())),
                time -> standalone(new Code.Reference(time.text())),
                emphasis -> span(Span.EMPHASIS, "", emphasis.parts()),
                strong -> span(Span.STRONG, "", strong.parts()),
                link -> span(Span.LINK, link.address(), link.parts()),
                lineBreak -> standalone(new Code.LineBreak()));
    }

    private StringBuilder standalone(Code code) {
        codes.add(code);
        return text.append(notation.standalone(codes.size()));
    }

    private StringBuilder span(Span span, String address, List<Inline> parts) {
        codes.add(new Code.Spanning(span, address));
        text.append(notation.open(codes.size()));
        parts.forEach(this::add);
        return text.append(notation.close());
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
