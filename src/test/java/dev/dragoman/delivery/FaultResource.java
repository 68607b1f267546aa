package dev.dragoman.delivery;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An address of the tests where something breaks inside. */
@Path("/tests/fault")
public class FaultResource {

    static final String SECRET = "jdbc:postgresql://db.internal/?password=secret";

    @GET
    @Operation(hidden = true)
    public String fault() {
        throw new IllegalStateException(SECRET);
    }
}
