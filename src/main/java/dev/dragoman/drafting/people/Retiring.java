package dev.dragoman.drafting.people;

import dev.dragoman.access.AccessToken;
import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.access.TokenIssuing;
import dev.dragoman.access.administration.PeopleWithAccess;
import dev.dragoman.access.administration.PersonAccess;
import dev.dragoman.access.people.People;
import dev.dragoman.access.session.BrowserSessions;
import dev.dragoman.drafting.Assigning;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.assignment.Assignment;
import dev.dragoman.translation.assignment.Assignments;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ends all access of a person, and gives back what is assigned to them. */
@Singleton
public class Retiring {

    private final PeopleWithAccess people;
    private final TokenIssuing issuing;
    private final Assigning assigning;
    private final Audit audit;

    Retiring(PeopleWithAccess people, TokenIssuing issuing, Assigning assigning, Audit audit) {
        this.people = people;
        this.issuing = issuing;
        this.assigning = assigning;
        this.audit = audit;
    }

    /**
     * Revokes all tokens of a person and ends all their sessions with immediate effect, gives their assignments back, and
     * forgets their address. Repeating it changes nothing. A person of the issuer can sign in again as long as the issuer lets
     * them.
     *
     * @throws ProblemException UNAUTHENTICATED, FORBIDDEN, NOT_FOUND if there is no such person, or WRONG_STATE for the
     *     configured admin, or with {@code lastAdmin} if nobody else is an admin
     */
    public void retire(Tables tables, Caller caller, String name) {
        caller.require(Role.ADMIN);
        if (name.equals(Callers.ADMIN)) {
            throw new ProblemException(
                    ProblemCode.WRONG_STATE, "The token of dragoman.admin-token ends with that setting");
        }
        PersonAccess person = person(tables, name);
        // Records are locked before names, as in other acts on assignments.
        List<Assignment> assignments = tables.table(Assignments.class).ofPerson(name);
        for (Assignment assignment : assignments) {
            assigning.giveBack(tables, caller, assignment.slug(), assignment.locale(), newest -> {
                if (!newest.equals(Optional.of(assignment.tag()))) {
                    throw new ProblemException(
                            ProblemCode.WRONG_STATE,
                            "An assignment of \"" + name + "\" has just been changed; end the access again");
                }
            });
        }
        // Read again now that names are locked.
        List<AccessToken> tokens = person(tables, name).tokens().stream()
                .filter(token -> token.revokedAt().isEmpty())
                .toList();
        tokens.forEach(token -> issuing.revoke(tables, caller, token.id()));
        int sessions = tables.table(BrowserSessions.class).removeOf(name);
        if (tokens.isEmpty()
                && sessions == 0
                && assignments.isEmpty()
                && person.remembered().isEmpty()) {
            return;
        }
        tables.table(People.class).remove(name);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("name", name);
        detail.put("tokens", tokens.size());
        detail.put("sessions", sessions);
        detail.put("assignments", assignments.size());
        audit.add(tables, caller, "person.retire", null, null, detail);
    }

    private PersonAccess person(Tables tables, String name) {
        return people.find(tables, name)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no person \"" + name + "\""));
    }
}
