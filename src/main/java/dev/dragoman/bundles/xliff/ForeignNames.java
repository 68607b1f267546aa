package dev.dragoman.bundles.xliff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The elements and attributes of an XLIFF file that are in other namespaces: nothing of them is stored, so they are
 * reported.
 */
public final class ForeignNames implements XmlPass {

    private static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";
    private static final int MAX_NAMES = 20;

    private final XliffFormat format;
    private final Set<String> names = new LinkedHashSet<>();
    private int depth;
    /** The depth inside a foreign element, whose content is ignored; 0 outside. */
    private int foreign;

    public ForeignNames(XliffFormat format) {
        this.format = format;
    }

    @Override
    public void take(XmlEvents events, int type) {
        if (type == XMLStreamConstants.START_ELEMENT) {
            depth++;
            if (foreign == 0) {
                start(events.at());
            }
        } else if (type == XMLStreamConstants.END_ELEMENT) {
            foreign = foreign == depth ? 0 : foreign;
            depth--;
        }
    }

    /**
     * As {@code prefix:name (namespace)}, each once, in the order of the file; only the first ones if there are many.
     */
    public List<String> names() {
        return List.copyOf(names);
    }

    private void start(XMLStreamReader2 at) {
        String namespace = at.getNamespaceURI();
        if (isOfOurMetadata(at)) {
            return;
        }
        if (!format.owns(namespace)) {
            foreign = depth;
            add(at.getPrefix(), at.getLocalName(), namespace);
            return;
        }
        for (int i = 0; i < at.getAttributeCount(); i++) {
            String uri = at.getAttributeNamespace(i);
            if (uri != null && !uri.isEmpty() && !isOfXml(uri)) {
                add(at.getAttributePrefix(i), at.getAttributeLocalName(i), uri);
            }
        }
    }

    /** Metadata of our own category, and the elements around it. */
    private static boolean isOfOurMetadata(XMLStreamReader2 at) {
        boolean group = at.getLocalName().equals("metaGroup");
        return METADATA.equals(at.getNamespaceURI())
                && (!group
                        || XmlAttributes.find(at, "category")
                                .filter(category -> category.startsWith(XliffProvenance.CATEGORY))
                                .isPresent());
    }

    private static boolean isOfXml(String uri) {
        return uri.equals(XMLConstants.XML_NS_URI) || uri.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
    }

    private void add(String prefix, String name, String namespace) {
        if (names.size() < MAX_NAMES) {
            String qualified = prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
            names.add(qualified + " (" + namespace + ")");
        }
    }
}
