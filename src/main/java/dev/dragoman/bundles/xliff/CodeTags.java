package dev.dragoman.bundles.xliff;

/** How a format writes the inline codes of a text. */
public interface CodeTags {

    /** A time reference, with its braces. */
    String reference(String id, String reference);

    String lineBreak(String id);

    /**
     * The beginning of a span.
     *
     * @param address where a link leads; empty for others
     */
    String open(String id, CodedText.Span span, String address);

    /** The end of the span that was begun last. */
    String close();
}
