package dev.dragoman.bundles.xliff.v12;

import dev.dragoman.bundles.xliff.CodedText;
import dev.dragoman.bundles.xliff.XmlAttributes;
import dev.dragoman.bundles.xliff.XmlEvents;
import dev.dragoman.problem.ProblemException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Source or target of a unit of XLIFF 1.2. Marks ({@code mrk}) are transparent; a native code ({@code bpt}, {@code ph}
 * …) is one of ours if it says so or has the id of one.
 */
final class Xliff12Text {

    private final CodedText text;
    private final Xliff12Codes codes;
    private final Set<String> segments = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private Optional<ProblemException> unknown = Optional.empty();

    Xliff12Text(CodedText text, Xliff12Codes codes) {
        this.text = text;
        this.codes = codes;
    }

    /** Reads from the beginning of the element to its end. */
    void read(XmlEvents events) {
        XMLStreamReader at = events.at();
        int depth = 1;
        while (depth > 0) {
            int type = events.next();
            if (type == XMLStreamConstants.START_ELEMENT) {
                depth += start(at, events) ? 1 : 0;
            } else if (type == XMLStreamConstants.END_ELEMENT) {
                if (at.getLocalName().equals("g")) {
                    close(open.pop());
                }
                depth--;
            } else if (XmlEvents.isText(type)) {
                text.words(at.getText());
            }
        }
    }

    /** The marks of the segments that a tool has made. */
    Set<String> segments() {
        return segments;
    }

    /** The whole as inline CommonMark; rejected if a code is not one of ours. */
    String inline() {
        unknown.ifPresent(rejected -> {
            throw rejected;
        });
        return text.inline();
    }

    /** The plain text only. */
    String plain() {
        return text.plain();
    }

    /** Whether the element is still open afterwards. */
    private boolean start(XMLStreamReader at, XmlEvents events) {
        String name = at.getLocalName();
        if (name.equals("mrk")) {
            String mid = XmlAttributes.valueOf(at, "mid");
            if ("seg".equals(XmlAttributes.valueOf(at, "mtype")) && mid != null) {
                segments.add(mid);
            }
            return true;
        }
        String id = XmlAttributes.valueOf(at, "id");
        String pair = XmlAttributes.find(at, "rid").orElse(id);
        String position = XmlAttributes.valueOf(at, "pos");
        Xliff12Codes.Code read = Xliff12Codes.of(at);
        if (name.equals("g")) {
            open.push(id);
            open(id, codes.find(id, read, ""));
            return true;
        }
        String content = events.text();
        switch (name) {
            case "bx", "bpt" -> open(pair, codes.find(pair, read, content));
            case "ex", "ept" -> close(pair);
            case "it" -> isolated(pair, position, codes.find(pair, read, content));
            default -> standalone(id, codes.find(id, read, content));
        }
        return false;
    }

    private void isolated(String id, String position, Xliff12Codes.Code code) {
        if (position.equals("open")) {
            open(id, code);
        } else {
            close(id);
        }
    }

    private void open(String id, Xliff12Codes.Code code) {
        code.span().ifPresentOrElse(span -> text.open(id, span, code.original()), () -> unknown(id));
    }

    private void close(String id) {
        if (unknown.isEmpty()) {
            try {
                text.close(id);
            } catch (ProblemException e) {
                // Thrown after the text has been read to its end, because the units after it are read too.
                unknown = Optional.of(e);
            }
        }
    }

    private void standalone(String id, Xliff12Codes.Code code) {
        if (code.isLineBreak()) {
            text.lineBreak();
        } else if (code.isReference()) {
            text.reference(code.original());
        } else {
            unknown(id);
        }
    }

    private void unknown(String id) {
        if (unknown.isEmpty()) {
            unknown = Optional.of(text.invalid(
                    "the inline code \"" + id + "\" is neither a time reference, emphasis, a link nor a line break"));
        }
    }
}
