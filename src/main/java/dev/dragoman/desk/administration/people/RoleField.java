package dev.dragoman.desk.administration.people;

import dev.dragoman.access.Role;
import io.quarkus.qute.TemplateData;

/**
 * The field of a role in a form.
 *
 * @param role its name in forms
 * @param scoped whether it can be for some languages only
 * @param languages their tags as typed, separated by white space or commas; blank for all languages
 */
@TemplateData
public record RoleField(String role, boolean scoped, boolean ticked, String languages) {

    static RoleField of(Role role, boolean ticked, String languages) {
        return new RoleField(role.slug(), role.scoped(), ticked, languages);
    }
}
