package dev.dragoman.operations.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Short ways to write a schema. */
final class Schemas {

    private Schemas() {}

    static Schema text() {
        return of(SchemaType.STRING);
    }

    static Schema text(String format) {
        return text().format(format);
    }

    static Schema of(SchemaType type) {
        return createSchema().addType(type);
    }

    /** A reference to a schema of the components. */
    static Schema ref(String name) {
        return createSchema().ref("#/components/schemas/" + name);
    }
}
