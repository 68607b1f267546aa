package dev.dragoman.bundles.xliff;

import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** The attributes of an XML element that belong to the format: those without a namespace. */
public final class XmlAttributes {

    private XmlAttributes() {}

    /** The value, or null; attributes of the same name in a namespace are ignored. */
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

    /** The value; empty if the element has no such attribute. */
    public static Optional<String> find(XMLStreamReader at, String name) {
        return Optional.ofNullable(valueOf(at, name));
    }
}
