package org.example.press;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The pages of the press section. */
@Path("/{locale}/press/{slug}")
public class PressResource {

    private final Press press;

    PressResource(Press press) {
        this.press = press;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public String page(String locale, String slug) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><title>Press</title></head>
                <body><main><h1>Press</h1>%s</main></body>
                </html>
                """.formatted(press.article(slug, locale));
    }
}
