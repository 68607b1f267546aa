package dev.dragoman.bundles.xliff;

import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** The attributes of an XML element that are the format's own: those without a namespace. */
public final class XmlAttributes {

    private XmlAttributes() {}

    /** The value, or null; an attribute of the same local name in a namespace is another one. */
    public static String valueOf(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            String namespace = at.getAttributeNamespace(i);
            if ((namespace == null || namespace.isEmpty())
                    && at.getAttributeLocalName(i).equals(name)) {
                return at.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The value; empty where the element has no such attribute. */
    public static Optional<String> find(XMLStreamReader at, String name) {
        return Optional.ofNullable(valueOf(at, name));
    }
}
