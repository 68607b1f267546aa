package dev.dragoman.rendering.record.ninjs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which news object it is, in which version, and whether it may be used. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewsIdentity(
        @Schema(description = "The address of the page in this language, the same for all editions", format = "uri")
        String uri,

        @Schema(enumeration = {"text"}) String type,

        @Schema(enumeration = {"full", "partial"}) String representationType,

        @Schema(description = "The number of the edition") String version,

        @Schema(description = "When it was released or withdrawn", format = "date-time")
        String versionCreated,

        @Schema(
                description = "canceled: it was withdrawn",
                enumeration = {"usable", "canceled"})
        String pubStatus,

        String language,

        @Schema(description = "The record's name in addresses")
        String slugline,

        StandardView standard,
        List<AlternativeIdView> altIds) {

    private static final StandardView NINJS =
            new StandardView("ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");

    /** The standard that the object conforms to. */
    @RegisterForReflection
    @Schema(name = "NewsStandard")
    public record StandardView(
            String name,
            String version,
            @Schema(format = "uri") String schema) {}

    /** Another identifier. */
    @RegisterForReflection
    @Schema(name = "NewsAlternativeId")
    public record AlternativeIdView(String role, String value) {}

    static NewsIdentity usable(
            String uri, int edition, String permalink, String releasedAt, String language, String slug) {
        return new NewsIdentity(
                uri,
                "text",
                "full",
                Integer.toString(edition),
                releasedAt,
                "usable",
                language,
                slug,
                NINJS,
                List.of(new AlternativeIdView("edition", permalink)));
    }

    static NewsIdentity canceled(String uri, String withdrawnAt, String language, String slug) {
        return new NewsIdentity(
                uri, "text", "partial", null, withdrawnAt, "canceled", language, slug, NINJS, List.of());
    }
}
