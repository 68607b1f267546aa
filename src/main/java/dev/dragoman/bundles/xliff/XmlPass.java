package dev.dragoman.bundles.xliff;

/** Something that looks at every event of an XML file as it goes by. */
public interface XmlPass {

    /**
     * Looks at one event.
     *
     * @param type a constant of {@link javax.xml.stream.XMLStreamConstants}
     */
    void take(XmlEvents events, int type);
}
