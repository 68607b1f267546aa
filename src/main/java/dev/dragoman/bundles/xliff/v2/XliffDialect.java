package dev.dragoman.bundles.xliff.v2;

import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.bundles.xliff.LanguageAttributes;
import dev.dragoman.bundles.xliff.XmlAttributes;
import dev.dragoman.bundles.xliff.XmlEdits;
import dev.dragoman.bundles.xliff.XmlEvents;
import dev.dragoman.bundles.xliff.XmlLines;
import dev.dragoman.bundles.xliff.XmlPass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Rewrites what the library does not know into what it reads: the core of XLIFF 2.2 as that of 2.1 (its namespace, and
 * what it has added: notes and metadata of the whole document, references of notes), and languages as it accepts them.
 * Line numbers do not change.
 */
final class XliffDialect implements XmlPass {

    private static final String CORE_20 = "urn:oasis:names:tc:xliff:document:2.0";
    private static final String CORE_22 = "urn:oasis:names:tc:xliff:document:2.2";
    private static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";
    private static final String GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0";
    private static final Pattern DECLARED =
            Pattern.compile("(\\sxmlns(?::[^\\s=]+)?\\s*=\\s*[\"'])" + Pattern.quote(CORE_22) + "(?=[\"'])");
    private static final Pattern REFERENCE = Pattern.compile("\\sref\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    /**
     * A fragment identifier (XLIFF 2.1 §4.3.1.2) as in a file of the OASIS test suite; it means the span nevertheless.
     */
    private static final Pattern SWAPPED = Pattern.compile("(\\sref\\s*=\\s*[\"'])t=#");

    private static final Pattern NAME = Pattern.compile("^<[^\\s/>]+");

    private final String xml;
    private final XmlEdits edits;
    /** The starts of spanning codes in the current unit, by id: {@code type} and {@code subType}. */
    private final Map<String, List<String>> starts = new HashMap<>();

    private final XliffLanguages languages = new XliffLanguages();
    private int addedNotes;
    private String core = "";
    private int depth;
    /** The start of the current document-level part, or -1. */
    private int part = -1;

    XliffDialect(String xml) {
        this.xml = xml;
        this.edits = new XmlEdits(xml);
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

    String sourceLanguage() {
        return languages.source();
    }

    String targetLanguage() {
        return languages.target();
    }

    /** The file as XLIFF 2.0 or 2.1. */
    String text() {
        return edits.text();
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
            throw XliffProblem.line(events.line(), "<" + name + "> is not allowed here");
        }
    }

    private static boolean isOfDocument(String namespace, String name) {
        return (namespace.equals(CORE_22) && name.equals("notes"))
                || (namespace.equals(METADATA) && name.equals("metadata"));
    }

    /** Removes the part, except its line breaks. */
    private void endPart(int startOfEndTag) {
        int end = XmlEdits.endOfTag(xml, startOfEndTag);
        edits.replaceKeepingLines(part, end, "");
        part = -1;
    }

    private void rewrite(XMLStreamReader2 at, int start) {
        int end = XmlEdits.endOfTag(xml, start);
        String tag = xml.substring(start, end);
        String replacement = tag;
        if (declaresCore22(at)) {
            replacement = DECLARED.matcher(replacement).replaceAll("$1" + CORE_20);
        }
        if (LanguageAttributes.isWrittenOtherwise(at)) {
            replacement = LanguageAttributes.hyphenated(replacement);
        }
        if (at.getLocalName().equals("translation") && at.getNamespaceURI().equals(GLOSSARY)) {
            replacement = SWAPPED.matcher(replacement).replaceFirst("$1#t=");
        }
        if (at.getNamespaceURI().equals(core)) {
            replacement = ofCore(at, languages.rewrite(at, replacement));
        }
        if (!replacement.equals(tag)) {
            edits.replace(start, end, replacement);
        }
    }

    private String ofCore(XMLStreamReader2 at, String tag) {
        return switch (at.getLocalName()) {
            case "note" ->
                note(at, core.equals(CORE_22) ? REFERENCE.matcher(tag).replaceFirst("") : tag);
            case "unit" -> {
                starts.clear();
                yield tag;
            }
            case "sc" -> {
                starts.put(
                        XmlAttributes.find(at, "id").orElse(""),
                        List.of(
                                XmlAttributes.find(at, "type").orElse(""),
                                XmlAttributes.find(at, "subType").orElse("")));
                yield tag;
            }
            case "ec" -> end(at, tag);
            default -> tag;
        };
    }

    /**
     * The library rejects a note without an id, which is optional (XLIFF 2.1 §4.2.2.9), if a comment refers to another.
     */
    private String note(XMLStreamReader2 at, String tag) {
        return XmlAttributes.find(at, "id").isPresent()
                ? tag
                : NAME.matcher(tag).replaceFirst("$0 id=\"dragoman-note-" + ++addedNotes + "\"");
    }

    /** The end of a code has the type of its start, which it need not repeat (XLIFF 2.1 §4.2.3.5). */
    private String end(XMLStreamReader2 at, String tag) {
        List<String> types = XmlAttributes.find(at, "startRef").map(starts::get).orElse(List.of("", ""));
        if (types.get(0).isEmpty() || XmlAttributes.find(at, "subType").isPresent()) {
            return tag;
        }
        StringBuilder added = new StringBuilder();
        if (XmlAttributes.find(at, "type").isEmpty()) {
            added.append(attribute("type", types.get(0)));
        } else if (!XmlAttributes.valueOf(at, "type").equals(types.get(0))) {
            return tag;
        }
        if (!types.get(1).isEmpty()) {
            added.append(attribute("subType", types.get(1)));
        }
        return NAME.matcher(tag).replaceFirst("$0" + Matcher.quoteReplacement(added.toString()));
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + XmlLines.escape(value).replace("\"", "&quot;") + "\"";
    }

    private static boolean declaresCore22(XMLStreamReader2 at) {
        for (int i = 0; i < at.getNamespaceCount(); i++) {
            if (CORE_22.equals(at.getNamespaceURI(i))) {
                return true;
            }
        }
        return false;
    }
}
