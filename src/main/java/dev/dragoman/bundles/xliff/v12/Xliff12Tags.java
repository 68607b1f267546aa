package dev.dragoman.bundles.xliff.v12;

import dev.dragoman.bundles.xliff.CodeTags;
import dev.dragoman.bundles.xliff.CodedText;
import dev.dragoman.bundles.xliff.XmlLines;

/** The inline codes of XLIFF 1.2 (§2.4.1); what they represent is their {@code equiv-text}. */
final class Xliff12Tags implements CodeTags {

    static final String TIME = "x-dragoman-time";

    @Override
    public String reference(String id, String reference) {
        return XmlLines.tag("x", "/>", "id", id, "ctype", TIME, "equiv-text", reference);
    }

    @Override
    public String lineBreak(String id) {
        return XmlLines.tag("x", "/>", "id", id, "ctype", "lb");
    }

    @Override
    public String open(String id, CodedText.Span span, String address) {
        return XmlLines.tag("g", ">", "id", id, "ctype", Xliff12Spans.ctype(span), "equiv-text", address);
    }

    @Override
    public String close() {
        return "</g>";
    }
}
