package dev.dragoman.access;

import com.ibm.icu.lang.UCharacter;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Issues and revokes bearer tokens. */
@Singleton
public class TokenIssuing {

    /** The issuer of the first admin token. */
    private static final Caller SERVICE = new Caller("dragoman", Set.of());

    private static final String FIRST = "first-admin";
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    private final Audit audit;
    private final Clock clock;

    TokenIssuing(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Issues a token; only the returned value has its secret.
     *
     * @param displayName the public name of its bearer; empty if they are not named in public
     * @param email the e-mail address of its bearer; empty if they get no e-mail
     * @param expires the instant from which it is no longer valid, or empty
     * @throws ProblemException INVALID_TOKEN_REQUEST if another token has the same name in another case
     */
    public IssuedToken issue(
            Tables tables,
            Caller caller,
            String name,
            Optional<String> displayName,
            Optional<String> email,
            Set<Grant> grants,
            Optional<Instant> expires) {
        requireDistinct(tables, name);
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        return add(tables, caller, id, name, displayName, email, grants, expires)
                .orElseThrow(() -> new IllegalStateException("Two random ids of tokens are the same: " + id));
    }

    /**
     * Issues a token to a first admin, unless any admin ever had one; only one of several instances succeeds.
     */
    Optional<IssuedToken> issueFirst(Tables tables) {
        return tables.table(AccessTokens.class).admins() == 0
                ? add(
                        tables,
                        SERVICE,
                        FIRST,
                        "first admin",
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(Grant.ADMIN),
                        Optional.empty())
                : Optional.empty();
    }

    /**
     * Revokes a token immediately; idempotent.
     *
     * @throws ProblemException UNKNOWN_TOKEN
     */
    public void revoke(Tables tables, Caller caller, String id) {
        AccessToken token = find(tables, id);
        if (tables.table(AccessTokens.class).revoke(id, now()) > 0) {
            audit.add(tables, caller, "token.revoke", null, null, Map.of("id", id, "name", token.name()));
        }
    }

    /**
     * The token of this id.
     *
     * @throws ProblemException UNKNOWN_TOKEN
     */
    public AccessToken find(Tables tables, String id) {
        // Not every text in an address can be a parameter of a query.
        return Optional.of(id)
                .filter(ID.asMatchPredicate())
                .flatMap(tables.table(AccessTokens.class)::find)
                .orElseThrow(() -> new ProblemException(ProblemCode.UNKNOWN_TOKEN, "There is no token \"" + id + "\"")
                        .with("id", id));
    }

    /** Several tokens may share a name, but no two names may look alike: the audit log identifies people by them. */
    private static void requireDistinct(Tables tables, String name) {
        AccessTokens tokens = tables.table(AccessTokens.class);
        String folded = folded(name);
        tokens.reserveName(folded, name);
        String taken = folded.equals(folded(Callers.ADMIN)) ? Callers.ADMIN : tokens.nameOf(folded);
        if (!taken.equals(name)) {
            throw new ProblemException(
                            ProblemCode.INVALID_TOKEN_REQUEST,
                            "name is \"" + name + "\", which differs from \"" + taken
                                    + "\" only in case; use the same spelling, or another name")
                    .with("field", "name");
        }
    }

    private static String folded(String name) {
        return UCharacter.foldCase(Normalizer.normalize(name, Normalizer.Form.NFKC), true);
    }

    private Optional<IssuedToken> add(
            Tables tables,
            Caller caller,
            String id,
            String name,
            Optional<String> displayName,
            Optional<String> email,
            Set<Grant> grants,
            Optional<Instant> expires) {
        Secret secret = Secret.generate();
        AccessToken token =
                new AccessToken(id, name, displayName, email, grants, caller.name(), now(), expires, Optional.empty());
        int added = tables.table(AccessTokens.class)
                .add(new AccessTokens.Row(
                        id,
                        name,
                        displayName,
                        email,
                        secret.digest(),
                        String.join(" ", Grant.texts(grants)),
                        caller.name(),
                        token.createdAt(),
                        expires));
        if (added == 0) {
            return Optional.empty();
        }
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("id", id);
        detail.put("name", name);
        displayName.ifPresent(text -> detail.put("displayName", text));
        email.ifPresent(address -> detail.put("email", address));
        detail.put("grants", Grant.texts(grants));
        expires.ifPresent(end -> detail.put("expires", end.toString()));
        audit.add(tables, caller, "token.issue", null, null, detail);
        return Optional.of(new IssuedToken(token, secret));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
