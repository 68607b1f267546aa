package dev.dragoman.access;

import com.ibm.icu.lang.UCharacter;
import dev.dragoman.access.people.DisplayName;
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

/** Issues bearer tokens, changes their roles, and revokes them. */
@Singleton
public class TokenIssuing {

    /** The issuer of the first admin token. */
    private static final Caller SERVICE = new Caller("dragoman", Set.of());

    /** The maximum number of days until a token expires. */
    public static final int MAX_DAYS = 36_500;

    private static final String FIRST = "first-admin";
    private static final TokenTerms FIRST_TERMS =
            new TokenTerms("first admin", Optional.empty(), Optional.empty(), Set.of(Grant.ADMIN), Optional.empty());
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    private final Audit audit;
    private final LastAdmin lastAdmin;
    private final Clock clock;

    TokenIssuing(Audit audit, LastAdmin lastAdmin, Clock clock) {
        this.audit = audit;
        this.lastAdmin = lastAdmin;
        this.clock = clock;
    }

    /** Whether a text can be the name of a bearer; that of the configured admin cannot. */
    public static boolean isName(String name) {
        return DisplayName.of(name).filter(name::equals).isPresent() && !name.equals(Callers.ADMIN);
    }

    /** A new random id, for a request that must issue one token even if it is sent twice. */
    public static String newId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /**
     * Issues a token; only the returned value has its secret.
     *
     * @throws ProblemException INVALID_TOKEN_REQUEST if another token has the same name in another case
     */
    public IssuedToken issue(Tables tables, Caller caller, TokenTerms terms) {
        String id = newId();
        return issueOnce(tables, caller, id, terms, false)
                .orElseThrow(() -> new IllegalStateException("Two random ids of tokens are the same: " + id));
    }

    /**
     * Issues a token with this id, as above.
     *
     * @param invite whether to tell its bearer by e-mail, which never has the secret
     * @return empty if there is one with this id already
     * @throws ProblemException INVALID_TOKEN_REQUEST if another token has the same name in another case
     */
    public Optional<IssuedToken> issueOnce(Tables tables, Caller caller, String id, TokenTerms terms, boolean invite) {
        requireDistinct(tables, terms.name());
        return add(tables, caller, id, terms, invite);
    }

    /**
     * Issues a token to a first admin, unless any admin ever had one; only one of several instances succeeds.
     */
    Optional<IssuedToken> issueFirst(Tables tables) {
        return tables.table(AccessTokens.class).admins() == 0
                ? add(tables, SERVICE, FIRST, FIRST_TERMS, false)
                : Optional.empty();
    }

    /**
     * Revokes a token immediately; idempotent.
     *
     * @throws ProblemException UNKNOWN_TOKEN, or WRONG_STATE with {@code lastAdmin} if nobody else is an admin
     */
    public void revoke(Tables tables, Caller caller, String id) {
        lastAdmin.lock(tables);
        AccessToken token = find(tables, id);
        if (tables.table(AccessTokens.class).revoke(id, now()) > 0) {
            audit.add(tables, caller, "token.revoke", null, null, Map.of("id", id, "name", token.name()));
            if (token.grants().contains(Grant.ADMIN)) {
                lastAdmin.requireOther(tables, caller);
            }
        }
    }

    /**
     * Changes what the bearer of a token may do, from their next request on. Repeating it changes nothing.
     *
     * @throws ProblemException UNKNOWN_TOKEN, or WRONG_STATE if the token is revoked or expired, or with {@code lastAdmin} if
     *     nobody else is an admin
     */
    public void changeGrants(Tables tables, Caller caller, String id, Set<Grant> grants) {
        lastAdmin.lock(tables);
        AccessToken token = find(tables, id);
        if (token.state(now()) != TokenState.ACTIVE) {
            throw new ProblemException(
                    ProblemCode.WRONG_STATE, "This token is not valid any more, so its roles cannot be changed");
        }
        if (token.grants().equals(grants)) {
            return;
        }
        tables.table(AccessTokens.class).changeGrants(id, String.join(" ", Grant.texts(grants)));
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("id", id);
        detail.put("name", token.name());
        detail.put("from", Grant.texts(token.grants()));
        detail.put("grants", Grant.texts(grants));
        audit.add(tables, caller, "token.roles", null, null, detail);
        if (token.grants().contains(Grant.ADMIN) && !grants.contains(Grant.ADMIN)) {
            lastAdmin.requireOther(tables, caller);
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

    static String folded(String name) {
        return UCharacter.foldCase(Normalizer.normalize(name, Normalizer.Form.NFKC), true);
    }

    private Optional<IssuedToken> add(Tables tables, Caller caller, String id, TokenTerms terms, boolean invite) {
        Secret secret = Secret.generate();
        AccessToken token = new AccessToken(
                id,
                terms.name(),
                terms.displayName(),
                terms.email(),
                terms.grants(),
                caller.name(),
                now(),
                terms.expires(),
                Optional.empty());
        int added = tables.table(AccessTokens.class)
                .add(new AccessTokens.Row(
                        id,
                        token.name(),
                        token.displayName(),
                        token.email(),
                        secret.digest(),
                        String.join(" ", Grant.texts(token.grants())),
                        caller.name(),
                        token.createdAt(),
                        token.expiresAt()));
        if (added == 0) {
            return Optional.empty();
        }
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("id", id);
        detail.put("name", token.name());
        token.displayName().ifPresent(text -> detail.put("displayName", text));
        token.email().ifPresent(address -> detail.put("email", address));
        detail.put("grants", Grant.texts(token.grants()));
        token.expiresAt().ifPresent(end -> detail.put("expires", end.toString()));
        if (invite) {
            detail.put("invited", true);
        }
        audit.add(tables, caller, "token.issue", null, null, detail);
        return Optional.of(new IssuedToken(token, secret));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
