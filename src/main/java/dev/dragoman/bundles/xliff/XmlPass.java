package dev.dragoman.bundles.xliff;

/** A visitor of all events of an XML file. */
public interface XmlPass {

    /**
     * Visits one event.
     *
     * @param type a constant of {@link javax.xml.stream.XMLStreamConstants}
     */
    void take(XmlEvents events, int type);
}
