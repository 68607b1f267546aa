package dev.dragoman.operations.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createDiscriminator;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Describes the files that are exchanged as JSON: a canonical record, and a bundle of translations. Readers and writers of their own
 * convert them, no records of Java.
 */
final class FileSchemas {

    private static final String RECORD_SOURCE = "RecordSource";
    private static final String SOURCE_BLOCK = "SourceBlock";
    private static final String BUNDLE = "Bundle";
    private static final String BUNDLE_UNIT = "BundleUnit";

    private FileSchemas() {}

    /** The schema of JSON that is an alternative to the other media types of a content, or empty if it is no file. */
    static Optional<Schema> of(Content content) {
        if (content.hasMediaType("text/markdown")) {
            return Optional.of(Schemas.ref(RECORD_SOURCE));
        }
        return content.hasMediaType("application/xliff+xml") ? Optional.of(Schemas.ref(BUNDLE)) : Optional.empty();
    }

    static void addTo(Components components) {
        components.addSchema(RECORD_SOURCE, record());
        components.addSchema("SourceEvent", event());
        Discriminator discriminator = createDiscriminator().propertyName("type");
        Schema block = createSchema()
                .description("A block of the canonical text; texts are inline Markdown")
                .discriminator(discriminator);
        components.addSchema(SOURCE_BLOCK, block);
        add(components, block, "paragraph", "SourceParagraph", unit("text"));
        add(
                components,
                block,
                "heading",
                "SourceHeading",
                required(
                        unit("text")
                                .addProperty(
                                        "level",
                                        Schemas.of(SchemaType.INTEGER)
                                                .minimum(BigDecimal.valueOf(2))
                                                .maximum(BigDecimal.valueOf(6))),
                        "level"));
        add(
                components,
                block,
                "picture",
                "SourcePicture",
                unit("alternative")
                        .addProperty(
                                "address",
                                Schemas.text()
                                        .description("The name of one of the record's pictures, such as room.jpg")));
        add(components, block, "quotation", "SourceQuotation", required(withBlocks(object()), "blocks"));
        add(
                components,
                block,
                "point",
                "SourcePoint",
                withBlocks(unit("text")).addProperty("label", Schemas.text().description("As printed, such as (1)")));
        components.addSchema(BUNDLE, bundle());
        components.addSchema("BundleProvenance", provenance());
        components.addSchema(BUNDLE_UNIT, bundleUnit());
    }

    private static void add(Components components, Schema block, String type, String name, Schema schema) {
        schema.addProperty("type", Schemas.text().constValue(type)).addRequired("type");
        components.addSchema(name, schema);
        block.addOneOf(Schemas.ref(name));
        block.getDiscriminator().addMapping(type, "#/components/schemas/" + name);
    }

    private static Schema record() {
        return required(
                        object().description("A canonical record; its slug is that of the address")
                                .addProperty("slug", Schemas.text().description("If given, that of the address"))
                                .addProperty("kind", Schemas.ref("Kind"))
                                .addProperty("title", Schemas.text()),
                        "kind",
                        "title",
                        "issued",
                        "blocks")
                .addProperty("byline", Schemas.text())
                .addProperty("topic", Schemas.text())
                .addProperty("issued", Schemas.text("date"))
                .addProperty("updated", time())
                .addProperty("event", Schemas.ref("SourceEvent"))
                .addProperty(
                        "source",
                        required(
                                object().description("Who published the text first")
                                        .addProperty(
                                                "names",
                                                Schemas.of(SchemaType.OBJECT)
                                                        .description("The name by locale, always in en")
                                                        .additionalPropertiesSchema(Schemas.text()))
                                        .addProperty("address", Schemas.text("uri")),
                                "names"))
                .addProperty("related", list(Schemas.text().description("The slug of another record")))
                .addProperty("blocks", list(Schemas.ref(SOURCE_BLOCK)));
    }

    private static Schema event() {
        return required(object().description("When and where it took place"), "start")
                .addProperty("start", time())
                .addProperty("end", time())
                .addProperty("duration", Schemas.text().description("ISO 8601, such as PT2H25M or about PT2H25M"))
                .addProperty("place", Schemas.text())
                .addProperty("zones", list(Schemas.text()).description("Further IANA time zones to show"));
    }

    private static Schema bundle() {
        return required(
                        object().description("A translation of a record; an upload may also be a bare"
                                + " object of texts by the ids of their units"),
                        "units")
                .addProperty("record", Schemas.text().description("The slug"))
                .addProperty("locale", Schemas.ref("LanguageTag"))
                .addProperty(
                        "revision", number().description("The revision of the canonical text that it was made from"))
                .addProperty("version", number().description("The version that it is based on; 0 if there was none"))
                .addProperty("authority", Schemas.ref("Authority"))
                .addProperty("provenance", Schemas.ref("BundleProvenance"))
                .addProperty(
                        "units",
                        object().description("By the ids of the units")
                                .additionalPropertiesSchema(Schemas.ref(BUNDLE_UNIT)));
    }

    private static Schema provenance() {
        return object().description("How a translation was made")
                .addProperty("tool", Schemas.text())
                .addProperty("translators", list(Schemas.text()))
                .addProperty("reviewers", list(Schemas.text()))
                .addProperty("madeBy", Schemas.text().enumeration(List.of("human", "machine")));
    }

    private static Schema bundleUnit() {
        return object().description("A unit; one without a target is not translated")
                .addProperty("source", Schemas.text().description("The canonical text"))
                .addProperty("target", Schemas.text())
                .addProperty("state", Schemas.ref("UnitState"))
                .addProperty("subState", Schemas.text())
                .addProperty(
                        "outdated", Schemas.of(SchemaType.BOOLEAN).description("Whether the source has changed since"))
                .addProperty("oldSource", Schemas.text().description("The source that the target was made from"));
    }

    /** A block that is one unit. */
    private static Schema unit(String text) {
        return required(
                object().addProperty("id", Schemas.text().description("Assigned if omitted"))
                        .addProperty(text, Schemas.text()),
                text);
    }

    private static Schema withBlocks(Schema schema) {
        return schema.addProperty("blocks", list(Schemas.ref(SOURCE_BLOCK)));
    }

    private static Schema required(Schema schema, String... members) {
        List.of(members).forEach(schema::addRequired);
        return schema;
    }

    private static Schema time() {
        return Schemas.text()
                .description("A wall time in a zone (RFC 9557), such as 2023-04-05T11:20[Europe/Brussels], or a date");
    }

    private static Schema list(Schema items) {
        return Schemas.of(SchemaType.ARRAY).items(items);
    }

    private static Schema number() {
        return Schemas.of(SchemaType.INTEGER).format("int32").minimum(BigDecimal.ZERO);
    }

    private static Schema object() {
        return Schemas.of(SchemaType.OBJECT);
    }
}
