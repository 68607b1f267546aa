package dev.dragoman.bundles.xliff.v12;

import dev.dragoman.bundles.xliff.CodedText;
import dev.dragoman.bundles.xliff.XmlAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** What the inline codes of a unit of XLIFF 1.2 stand for; a code that lost its attributes is known by its id. */
final class Xliff12Codes {

    private final Map<String, Code> byId = new HashMap<>();

    /** A code by its {@code ctype} and by what it stands for. */
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
     * What a code is, by its attributes and its content, or else by the one that was read before under its id.
     *
     * @param content the native code that it holds
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
