package dev.dragoman.desk.administration.people;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page of a person.
 *
 * @param notice the key of what has just been done; null for nothing
 * @param invitation the form for another token; null for the configured admin
 * @param retirement the page on which they are retired; null if they have no access, and for the configured admin
 * @param acts what they did, in the audit log
 */
@TemplateData
public record PersonPage(
        PeoplePage.Row person,
        List<TokenRow> tokens,
        String notice,
        String invitation,
        String retirement,
        String acts) {

    /**
     * A token of theirs.
     *
     * @param state whether it works: {@code active}, or why not
     * @param roles in words
     * @param change the page on which its roles are changed; null if it is not valid
     * @param revocation the page on which it is revoked; null if it is not valid
     */
    @TemplateData
    public record TokenRow(
            String id,
            String state,
            List<String> roles,
            String created,
            String by,
            String expires,
            String email,
            String change,
            String revocation) {}
}
