package dev.dragoman.releasing.review;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.editions.AuthorityInForce;
import dev.dragoman.editions.AuthorityStatement;
import dev.dragoman.editions.AuthorityStatements;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Translating;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Sets the authority of a language version, from its next release on. */
@Singleton
public class SettingAuthority {

    private final Audit audit;
    private final Clock clock;

    SettingAuthority(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets it; the same again changes nothing.
     *
     * @throws dev.dragoman.problem.ProblemException UNAUTHENTICATED, FORBIDDEN, UNKNOWN_RECORD, UNKNOWN_BUNDLE, or what the
     *     precondition throws
     */
    public AuthorityChange set(
            Tables tables,
            Caller caller,
            Slug record,
            LanguageTag tag,
            Authority authority,
            Precondition precondition) {
        caller.require(Role.PUBLISHER, tag);
        BundleVersion version = Translating.lockNewest(tables, record, tag);
        precondition.check(Optional.of(version.tag()));
        String slug = record.value();
        String locale = tag.toString();
        AuthorityStatements statements = tables.table(AuthorityStatements.class);
        Optional<AuthorityStatement> last = statements.newest(slug, locale);
        Authority before = AuthorityInForce.of(tables, version);
        boolean said = last.filter(statement -> statement.authority() == authority)
                .filter(statement -> statement.holdsFor(version.bundle().authority()))
                .isPresent();
        if (!said || before != authority) {
            statements.add(
                    slug,
                    locale,
                    last.map(AuthorityStatement::number).orElse(0) + 1,
                    authority.name(),
                    version.bundle().authority().name(),
                    caller.name(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            audit.add(
                    tables,
                    caller,
                    "authority",
                    slug,
                    locale,
                    Map.of("authority", authority.slug(), "before", before.slug(), "version", version.number()));
        }
        return new AuthorityChange(version, before, authority);
    }
}
