package dev.dragoman.bundles.xliff;

/** How a format writes the inline codes of a text. */
public interface CodeTags {

    /** A time reference, with its braces. */
    String reference(String id, String reference);

    String lineBreak(String id);

    /**
     * The beginning of a span.
     *
     * @param address the address of a link; empty for others
     */
    String open(String id, CodedText.Span span, String address);

    /** The end of the span that was started last. */
    String close();
}
