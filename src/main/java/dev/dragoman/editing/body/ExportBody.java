package dev.dragoman.editing.body;

import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.drafting.exchange.BulkExporting;
import dev.dragoman.http.body.JsonBody;
import dev.dragoman.json.JsonObject;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.translation.TranslationLocale;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which translations to export as a zip file: all records times all locales. */
@Schema(name = "ExportRequest", additionalProperties = Schema.False.class)
public record ExportBody(
        @Schema(required = true, minItems = 1) List<String> slugs,

        @Schema(required = true, minItems = 1, type = SchemaType.ARRAY, implementation = String.class)
        List<LanguageTag> locales,

        @Schema(
                implementation = String.class,
                enumeration = {
                    "application/json",
                    "application/xliff+xml",
                    "application/x-xliff+xml",
                    "text/x-gettext-translation"
                },
                defaultValue = "application/xliff+xml",
                description = "The media type of all files")
        BundleFormat format) {

    private static final List<String> MEMBERS = List.of("slugs", "locales", "format");
    private static final List<String> FORMATS =
            Arrays.stream(BundleFormat.values()).map(BundleFormat::mediaType).toList();

    public ExportBody {
        slugs = List.copyOf(slugs);
        locales = List.copyOf(locales);
    }

    /**
     * Reads a body.
     *
     * @throws ProblemException INVALID_BODY, UNKNOWN_MEMBER, INVALID_EXPORT, or what is wrong with a tag, with the {@code field}
     */
    public static ExportBody read(HttpServerRequest http, byte[] body) {
        JsonObject json = JsonBody.read(http, body, ProblemCode.INVALID_EXPORT, MEMBERS);
        return new ExportBody(
                slugs(json),
                locales(json),
                json.oneOf("format", BundleFormat::of, FORMATS).orElse(BundleFormat.XLIFF2));
    }

    /** The selection that it asks for. */
    public BulkExporting.Selection selection() {
        return new BulkExporting.Selection(slugs, locales, format);
    }

    private static List<String> slugs(JsonObject json) {
        Set<String> slugs = new LinkedHashSet<>(texts(json, "slugs", "list the records to export"));
        slugs.stream().filter(slug -> !Slug.isValid(slug)).findFirst().ifPresent(slug -> {
            throw json.invalid("slugs", "has \"" + slug + "\", which is not a slug");
        });
        return List.copyOf(slugs);
    }

    private static List<LanguageTag> locales(JsonObject json) {
        List<LanguageTag> locales = new ArrayList<>();
        for (String text : texts(json, "locales", "list the languages to export")) {
            try {
                locales.add(TranslationLocale.require(text));
            } catch (ProblemException rejected) {
                throw json.at("locales", rejected);
            }
        }
        return locales.stream().distinct().toList();
    }

    private static List<String> texts(JsonObject json, String name, String advice) {
        List<String> texts = json.texts(name).orElseThrow(() -> json.invalid(name, "is missing; " + advice));
        if (texts.isEmpty()) {
            throw json.invalid(name, "is empty; " + advice);
        }
        return texts;
    }
}
