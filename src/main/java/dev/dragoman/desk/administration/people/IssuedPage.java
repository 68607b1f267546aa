package dev.dragoman.desk.administration.people;

import io.quarkus.qute.TemplateData;

/**
 * The page that shows a new token, once.
 *
 * @param name the name of its bearer
 * @param href the page of its bearer
 * @param secret what the bearer signs in with
 */
@TemplateData
public record IssuedPage(String name, String href, String secret) {

    /** Hides the secret. */
    @Override
    public String toString() {
        return "IssuedPage[" + name + "]";
    }
}
