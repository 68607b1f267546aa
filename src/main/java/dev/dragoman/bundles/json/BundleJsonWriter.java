package dev.dragoman.bundles.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.dragoman.bundles.BundleExport;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Writes a bundle as JSON (RFC 8259): each unit of the current record with its source and its target, if any, and the
 * source that the target was made from if it differs.
 */
public final class BundleJsonWriter {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final Separators SPACED = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("");

    private BundleJsonWriter() {}

    /** The file, in UTF-8. */
    public static byte[] write(BundleExport export) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter(SPACED)
                    .withObjectIndenter(LINES)
                    .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance));
            write(json, export);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString().getBytes(UTF_8);
    }

    private static void write(JsonGenerator json, BundleExport export) throws IOException {
        json.writeStartObject();
        json.writeStringField("record", export.record().slug().value());
        json.writeStringField("locale", export.locale().toString());
        json.writeNumberField("revision", export.revision());
        json.writeNumberField("version", export.version());
        if (export.bundle().isPresent()) {
            json.writeStringField("authority", export.bundle().get().authority().slug());
            provenance(json, export.bundle().get().provenance());
        }
        Map<String, Target> targets = export.bundle().map(Bundle::targets).orElse(Map.of());
        json.writeObjectFieldStart("units");
        for (Unit unit : export.record().units()) {
            json.writeObjectFieldStart(unit.id());
            json.writeStringField("source", unit.source());
            if (targets.containsKey(unit.id())) {
                target(json, unit, targets.get(unit.id()));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void provenance(JsonGenerator json, Provenance provenance) throws IOException {
        if (provenance.equals(Provenance.UNKNOWN)) {
            return;
        }
        json.writeObjectFieldStart("provenance");
        if (provenance.tool().isPresent()) {
            json.writeStringField("tool", provenance.tool().get());
        }
        names(json, "translators", provenance.translators());
        names(json, "reviewers", provenance.reviewers());
        json.writeEndObject();
    }

    private static void names(JsonGenerator json, String member, List<String> names) throws IOException {
        json.writeFieldName(member);
        json.writeArray(names.toArray(String[]::new), 0, names.size());
    }

    private static void target(JsonGenerator json, Unit unit, Target target) throws IOException {
        json.writeStringField("target", target.text());
        json.writeStringField("state", target.state().slug());
        if (target.subState().isPresent()) {
            json.writeStringField("subState", target.subState().get());
        }
        if (target.isOutdated(unit)) {
            json.writeBooleanField("outdated", true);
            json.writeStringField("oldSource", target.source());
        }
    }
}
