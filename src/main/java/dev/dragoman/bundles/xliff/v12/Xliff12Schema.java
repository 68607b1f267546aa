package dev.dragoman.bundles.xliff.v12;

import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.bundles.xliff.SchemaFault;
import dev.dragoman.bundles.xliff.XliffScan;
import dev.dragoman.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Validates a file by the transitional schema of XLIFF 1.2 (§2). */
final class Xliff12Schema {

    private static final String XML_NAMESPACE = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
                targetNamespace="http://www.w3.org/XML/1998/namespace">
              <xs:attribute name="lang">
                <xs:simpleType>
                  <xs:union memberTypes="xs:language">
                    <xs:simpleType>
                      <xs:restriction base="xs:string">
                        <xs:enumeration value=""/>
                      </xs:restriction>
                    </xs:simpleType>
                  </xs:union>
                </xs:simpleType>
              </xs:attribute>
              <xs:attribute name="space">
                <xs:simpleType>
                  <xs:restriction base="xs:NCName">
                    <xs:enumeration value="default"/>
                    <xs:enumeration value="preserve"/>
                  </xs:restriction>
                </xs:simpleType>
              </xs:attribute>
            </xs:schema>
            """;

    /** Compiled on first use: a native executable is built without a compiled schema. */
    private static final AtomicReference<Schema> SCHEMA = new AtomicReference<>();

    private Xliff12Schema() {}

    /**
     * Validates a file.
     *
     * @throws ProblemException INVALID_BUNDLE with the line, and the unit if it is in one
     */
    static void validate(String xml, XliffScan scan) {
        try {
            Validator validator = schema().newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(new StringReader(xml)));
        } catch (SAXParseException e) {
            ProblemException rejected = XliffProblem.line(
                    e.getLineNumber(),
                    "the file is not valid XLIFF 1.2: " + SchemaFault.words(String.valueOf(e.getMessage())));
            Optional<XliffScan.SourceLocation> unit = scan.at(e.getLineNumber());
            throw unit.map(place -> rejected.with("unit", place.id())).orElse(rejected);
        } catch (SAXException e) {
            throw XliffProblem.file(
                    "the file is not valid XLIFF 1.2: " + SchemaFault.words(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema() {
        return SCHEMA.updateAndGet(known -> known == null ? compiled() : known);
    }

    private static Schema compiled() {
        try (InputStream structure = Xliff12Schema.class.getResourceAsStream("xliff-1.2.xsd")) {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new Source[] {
                new StreamSource(new StringReader(XML_NAMESPACE)), new StreamSource(structure)
            });
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("The schema of XLIFF 1.2 is broken", e);
        }
    }
}
