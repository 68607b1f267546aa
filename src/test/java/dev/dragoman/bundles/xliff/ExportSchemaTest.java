package dev.dragoman.bundles.xliff;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.bundles.Exports;
import dev.dragoman.bundles.xliff.v12.Xliff12Writer;
import dev.dragoman.bundles.xliff.v2.XliffWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What we write is valid by the standard's own schemas, which are OASIS's and not copied here. */
public class ExportSchemaTest {

    static final Path SCHEMAS = Path.of("../shared/fixtures/xliff-schemas");

    @Test
    void everyExportIsValidXliff21() throws Exception {
        Schema schema = schema(
                "2.1/informativeCopiesOf3rdPartySchemas/w3c/xml.xsd", "2.1/xliff_core_2.0.xsd", "2.1/metadata.xsd");

        exports().forEach(export -> assertThatCode(() -> validate(schema, XliffWriter.write(export)))
                .as("%s", export)
                .doesNotThrowAnyException());
    }

    @Test
    void everyExportIsValidByTheStrictSchemaOfXliff12() throws Exception {
        Schema schema = schema("1.2/xml.xsd", "1.2/xliff-core-1.2-strict.xsd");

        exports().forEach(export -> assertThatCode(() -> validate(schema, Xliff12Writer.write(export)))
                .as("%s", export)
                .doesNotThrowAnyException());
    }

    private static Stream<BundleExport> exports() {
        return Stream.concat(Exports.real(), HardExports.invented());
    }

    /** The schemas by their paths; what one imports stands before it. */
    public static Schema schema(String... paths) throws IOException, SAXException {
        assumeTrue(Files.isDirectory(SCHEMAS), "skipped: OASIS's schemas are not here, " + SCHEMAS.toAbsolutePath());
        List<Source> sources = new java.util.ArrayList<>();
        for (String path : paths) {
            String schema = Files.readString(SCHEMAS.resolve(path));
            // The schemas name where each other is in the web; here they come together.
            sources.add(new StreamSource(new StringReader(schema.replaceAll("<!DOCTYPE[^>\\[]*(\\[[^]]*])?>", "")
                    .replaceAll("schemaLocation=\"[^\"]*\"", ""))));
        }
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources.toArray(Source[]::new));
    }

    public static void validate(Schema schema, byte[] file) throws IOException, SAXException {
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
    }
}
