package dev.dragoman.bundles;

/** Something that looks at every event of an XML file as it goes by. */
interface XmlPass {

    /**
     * Looks at one event.
     *
     * @param type a constant of {@link javax.xml.stream.XMLStreamConstants}
     */
    void take(XmlEvents events, int type);
}
