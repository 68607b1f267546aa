package dev.dragoman.rendering.record.jsonld;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.Publisher;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The publisher as an Organization of schema.org. */
@RegisterForReflection
@Schema(name = "LinkedOrganization")
public record OrganizationView(
        @JsonProperty("@type") @Schema(enumeration = {"Organization"})
        String type,

        String name,
        @Schema(format = "uri") String url) {

    static OrganizationView of(Publisher publisher, LanguageTag locale) {
        return new OrganizationView("Organization", publisher.name(locale), publisher.address());
    }
}
