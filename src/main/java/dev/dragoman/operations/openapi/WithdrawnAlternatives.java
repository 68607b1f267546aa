package dev.dragoman.operations.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createDiscriminator;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Adds the schemas of answers that are something public or, in its place, the notice of its withdrawal; {@code status} tells which. */
final class WithdrawnAlternatives {

    private static final String WITHDRAWN = "WithdrawnRecord";

    private WithdrawnAlternatives() {}

    static void addTo(Components components) {
        for (String name : List.of("Record", "Edition", "Editions")) {
            components.addSchema(name + "Answer", either(name));
        }
        components.addSchema(
                "TranslationsAnswer",
                createSchema()
                        .description(
                                "The language versions or, if the record was withdrawn, the notice of its withdrawal")
                        .addOneOf(Schemas.ref("Translations"))
                        .addOneOf(Schemas.ref(WITHDRAWN)));
        components.addSchema(
                "LinkedArticleAnswer",
                createSchema()
                        .description("A record or a withdrawn record, in the vocabulary of schema.org")
                        .addOneOf(Schemas.ref("LinkedArticle"))
                        .addOneOf(Schemas.ref("LinkedWithdrawnArticle")));
        components.addSchema(
                "RecordOrList",
                createSchema()
                        .description("A record, the notice of its withdrawal, or, at the address of a locale, the list")
                        .addOneOf(Schemas.ref("Record"))
                        .addOneOf(Schemas.ref(WITHDRAWN))
                        .addOneOf(Schemas.ref("Records")));
    }

    private static Schema either(String name) {
        return createSchema()
                .description("The public content or, in its place, the notice of its withdrawal")
                .addOneOf(Schemas.ref(name))
                .addOneOf(Schemas.ref(WITHDRAWN))
                .discriminator(createDiscriminator()
                        .propertyName("status")
                        .addMapping("public", "#/components/schemas/" + name)
                        .addMapping("withdrawn", "#/components/schemas/" + WITHDRAWN));
    }
}
