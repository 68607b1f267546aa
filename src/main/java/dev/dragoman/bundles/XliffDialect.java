package dev.dragoman.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Rewrites what the library does not know as what it reads: the core of XLIFF 2.2 as that of 2.1 (its namespace, and
 * what it has added: notes and metadata of the whole document, references of notes). Lines stay where they are.
 */
final class XliffDialect implements XmlPass {

    private static final String CORE_20 = "urn:oasis:names:tc:xliff:document:2.0";
    private static final String CORE_22 = "urn:oasis:names:tc:xliff:document:2.2";
    private static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";
    private static final String GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0";
    private static final Pattern DECLARED =
            Pattern.compile("(\\sxmlns(?::[^\\s=]+)?\\s*=\\s*[\"'])" + Pattern.quote(CORE_22) + "(?=[\"'])");
    private static final Pattern REFERENCE = Pattern.compile("\\sref\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    /** A fragment identifier (XLIFF 2.1 §4.3.1.2) as a file of OASIS's own suite has it; it means the span all the same. */
    private static final Pattern SWAPPED = Pattern.compile("(\\sref\\s*=\\s*[\"'])t=#");

    private final String xml;
    private final List<Edit> edits = new ArrayList<>();
    private String core = "";
    private int depth;
    /** Where the part of the whole document begins that the reading is in, or -1. */
    private int part = -1;

    /** What is to stand from one place to another, in characters. */
    private record Edit(int start, int end, String instead) {}

    XliffDialect(String xml) {
        this.xml = xml;
    }

    @Override
    public void take(XmlEvents events, int type) {
        if (type == XMLStreamConstants.START_ELEMENT) {
            depth++;
            start(events);
        } else if (type == XMLStreamConstants.END_ELEMENT) {
            if (depth == 2 && part >= 0) {
                endPart((int) events.at().getLocationInfo().getStartingCharOffset());
            }
            depth--;
        }
    }

    /** The file as XLIFF 2.0 or 2.1. */
    String text() {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Edit edit : edits) {
            text.append(xml, done, edit.start()).append(edit.instead());
            done = edit.end();
        }
        return text.append(xml, done, xml.length()).toString();
    }

    private void start(XmlEvents events) {
        XMLStreamReader2 at = events.at();
        String name = at.getLocalName();
        String namespace = at.getNamespaceURI();
        core = depth == 1 ? namespace : core;
        if (!namespace.equals(core) && (namespace.equals(CORE_20) || namespace.equals(CORE_22))) {
            throw XliffProblem.line(
                    events.line(), "<" + name + "> is in the namespace " + namespace + ", the file's root in " + core);
        }
        int start = (int) at.getLocationInfo().getStartingCharOffset();
        if (core.equals(CORE_22) && depth == 2 && isOfDocument(namespace, name)) {
            part = start;
        } else if (part < 0) {
            rewrite(at, start);
        } else if (depth == 3 && !name.equals("note") && !name.equals("metaGroup")) {
            throw XliffProblem.line(events.line(), "<" + name + "> cannot stand here");
        }
    }

    private static boolean isOfDocument(String namespace, String name) {
        return (namespace.equals(CORE_22) && name.equals("notes"))
                || (namespace.equals(METADATA) && name.equals("metadata"));
    }

    /** Leaves the part out, but for its lines. */
    private void endPart(int startOfEndTag) {
        int end = endOfTag(startOfEndTag);
        String lines = xml.substring(part, end).replaceAll("[^\\n]", "");
        edits.add(new Edit(part, end, lines));
        part = -1;
    }

    private void rewrite(XMLStreamReader2 at, int start) {
        boolean note = core.equals(CORE_22) && at.getLocalName().equals("note");
        boolean translation =
                at.getLocalName().equals("translation") && at.getNamespaceURI().equals(GLOSSARY);
        boolean declares = declaresCore22(at);
        if (!note && !translation && !declares) {
            return;
        }
        int end = endOfTag(start);
        String instead = xml.substring(start, end);
        if (declares) {
            instead = DECLARED.matcher(instead).replaceAll("$1" + CORE_20);
        }
        if (note) {
            instead = REFERENCE.matcher(instead).replaceFirst("");
        }
        if (translation) {
            instead = SWAPPED.matcher(instead).replaceFirst("$1#t=");
        }
        edits.add(new Edit(start, end, instead));
    }

    private static boolean declaresCore22(XMLStreamReader2 at) {
        for (int i = 0; i < at.getNamespaceCount(); i++) {
            if (CORE_22.equals(at.getNamespaceURI(i))) {
                return true;
            }
        }
        return false;
    }

    /** The place after the tag's closing bracket; one in an attribute's value does not close it. */
    private int endOfTag(int start) {
        char quote = 0;
        int i = start;
        for (char c = xml.charAt(i); quote != 0 || c != '>'; c = xml.charAt(++i)) {
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return i + 1;
    }
}
