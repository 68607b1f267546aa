package dev.dragoman.bundles.xliff;

import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;

/** Converts the language tags of an XLIFF file to BCP 47: some tools write {@code it_IT}, which no schema allows. */
public final class LanguageAttributes implements XmlPass {

    private static final Set<String> NAMES = Set.of("srcLang", "trgLang", "source-language", "target-language", "lang");
    private static final Pattern WITH_UNDERLINE =
            Pattern.compile("(\\s(?:srcLang|trgLang|source-language|target-language|xml:lang)\\s*=\\s*[\"'])"
                    + "([A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)+)(?=[\"'])");

    private final String xml;
    private final XmlEdits edits;

    public LanguageAttributes(String xml) {
        this.xml = xml;
        this.edits = new XmlEdits(xml);
    }

    @Override
    public void take(XmlEvents events, int type) {
        if (type == XMLStreamReader.START_ELEMENT && isWrittenOtherwise(events.at())) {
            XMLStreamReader2 at = events.at();
            int start = (int) at.getLocationInfo().getStartingCharOffset();
            int end = XmlEdits.endOfTag(xml, start);
            edits.replace(start, end, hyphenated(xml.substring(start, end)));
        }
    }

    /** The file with its tags. */
    public String text() {
        return edits.text();
    }

    public static boolean isWrittenOtherwise(XMLStreamReader at) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (NAMES.contains(at.getAttributeLocalName(i))
                    && at.getAttributeValue(i).indexOf('_') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A start tag with its language tags. */
    public static String hyphenated(String tag) {
        return WITH_UNDERLINE
                .matcher(tag)
                .replaceAll(found -> found.group(1) + found.group(2).replace('_', '-'));
    }
}
