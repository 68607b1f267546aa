package dev.dragoman.desk.administration.people;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Set;

/**
 * The form that invites a person.
 *
 * @param id the id of the token that it issues
 * @param mistakes the names of the fields that are wrong
 * @param mail whether the service can send an invitation
 */
@TemplateData
public record InvitationPage(
        String id,
        String name,
        String displayName,
        String email,
        List<RoleField> roles,
        String days,
        boolean invite,
        Set<String> mistakes,
        boolean mail) {

    static InvitationPage of(InvitationForm form, Set<String> mistakes, boolean mail) {
        return new InvitationPage(
                form.id(),
                form.name(),
                form.displayName(),
                form.email(),
                form.roles().fields(),
                form.days(),
                form.invite(),
                mistakes,
                mail);
    }

    /** Whether a field is wrong. */
    public boolean wrong(String field) {
        return mistakes.contains(field);
    }
}
