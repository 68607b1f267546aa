package dev.dragoman.bundles.xliff.v12;

import dev.dragoman.bundles.xliff.CodedText;
import dev.dragoman.bundles.xliff.XmlAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** The meaning of the inline codes of a unit of XLIFF 1.2; a code that lost its attributes is recognized by its id. */
final class Xliff12Codes {

    private final Map<String, Code> byId = new HashMap<>();

    /** A code by its {@code ctype} and by what it represents. */
    record Code(String ctype, String original) {

        boolean isLineBreak() {
            return ctype.equals("lb");
        }

        boolean isReference() {
            return CodedText.isReference(original);
        }

        Optional<CodedText.Span> span() {
            return Xliff12Spans.of(ctype);
        }

        private boolean isKnown() {
            return isLineBreak() || isReference() || span().isPresent();
        }
    }

    /** What a code is, by its attributes. */
    static Code of(XMLStreamReader at) {
        return new Code(attribute(at, "ctype"), attribute(at, "equiv-text"));
    }

    /**
     * What a code is, by its attributes and its content, or else by an earlier code with the same id.
     *
     * @param content the native code inside it
     */
    Code find(String id, Code read, String content) {
        Code known = content.isEmpty() || !read.original().isEmpty() ? read : new Code(read.ctype(), content);
        Code found = known.isKnown() ? known : byId.getOrDefault(id, known);
        byId.putIfAbsent(id, found);
        return found;
    }

    private static String attribute(XMLStreamReader at, String name) {
        return XmlAttributes.find(at, name).orElse("");
    }
}
