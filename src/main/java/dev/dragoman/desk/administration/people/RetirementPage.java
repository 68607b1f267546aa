package dev.dragoman.desk.administration.people;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page on which a person is retired.
 *
 * @param tokens how many of their tokens are revoked
 * @param issuer whether they can sign in at the issuer, whom this does not tell
 * @param assignments what is given back
 * @param last whether it was declined, as nobody else is an admin
 */
@TemplateData
public record RetirementPage(
        String name, String href, int tokens, boolean issuer, List<Given> assignments, boolean last) {

    /** A translation that is assigned to them. */
    @TemplateData
    public record Given(String href, String title, String language) {}
}
