package dev.dragoman.desk.administration.people;

import dev.dragoman.access.AccessToken;
import dev.dragoman.access.TokenIssuing;
import dev.dragoman.access.TokenTerms;
import dev.dragoman.access.administration.PersonAccess;
import dev.dragoman.access.people.DisplayName;
import dev.dragoman.access.people.EmailAddress;
import dev.dragoman.desk.page.Form;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The form that invites a person, as it was filled in.
 *
 * @param id the id of the token that it issues, so that sending it twice issues one token
 */
record InvitationForm(
        String id, String name, String displayName, String email, RoleFields roles, String days, boolean invite) {

    private static final String ID = "[0-9a-f]{16}";

    /** A blank one for a name. */
    static InvitationForm blank(String name) {
        return new InvitationForm(TokenIssuing.newId(), name, "", "", RoleFields.of(List.of()), "", false);
    }

    /** One for another token of a person, filled in as for the newest of their tokens. */
    static InvitationForm again(PersonAccess person, Instant now) {
        Optional<AccessToken> newest = person.tokens().stream().findFirst();
        return new InvitationForm(
                TokenIssuing.newId(),
                person.name(),
                person.displayName(now).orElse(""),
                newest.flatMap(AccessToken::email).orElse(""),
                RoleFields.of(newest.map(AccessToken::grants).orElse(Set.of())),
                "",
                false);
    }

    static InvitationForm read(Form form) {
        return new InvitationForm(
                form.get("id").filter(id -> id.matches(ID)).orElseGet(TokenIssuing::newId),
                form.get("name").orElse(""),
                form.get("display-name").orElse(""),
                form.get("email").orElse(""),
                RoleFields.read(form),
                form.get("days").orElse(""),
                form.get("invite").isPresent());
    }

    /** The names of the fields that are wrong. */
    Set<String> mistakes() {
        Set<String> wrong = new HashSet<>();
        if (!TokenIssuing.isName(name)) {
            wrong.add("name");
        }
        if (!displayName.isEmpty() && DisplayName.of(displayName).isEmpty()) {
            wrong.add("display-name");
        }
        if (email.isEmpty() ? invite : EmailAddress.of(email).isEmpty()) {
            wrong.add("email");
        }
        if (roles.grants().isEmpty()) {
            wrong.add("roles");
        }
        if (!days.isEmpty() && number().isEmpty()) {
            wrong.add("days");
        }
        return wrong;
    }

    /** What the token is to be; there must be no mistakes. */
    TokenTerms terms(Instant now) {
        return new TokenTerms(
                name,
                Optional.of(displayName).filter(text -> !text.isEmpty()).flatMap(DisplayName::of),
                Optional.of(email).filter(text -> !text.isEmpty()).flatMap(EmailAddress::of),
                roles.grants().orElseThrow(),
                number().map(count -> now.plus(Duration.ofDays(count)).truncatedTo(ChronoUnit.MILLIS)));
    }

    private Optional<Integer> number() {
        return Optional.of(days)
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .filter(count -> count >= 1 && count <= TokenIssuing.MAX_DAYS);
    }
}
