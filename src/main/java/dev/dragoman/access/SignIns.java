package dev.dragoman.access;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Knows those who signed in at the operator's OpenID Connect issuer, by the access token that it gave them (RFC 9068). */
@Singleton
class SignIns {

    private static final Logger LOG = Logger.getLogger(SignIns.class);
    private static final Pattern SIGNED_TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    /** With a key that only the issuer has: no shared secrets, and no "none" (RFC 8725 §3.1). */
    private static final String[] ALGORITHMS = {
        AlgorithmIdentifiers.RSA_USING_SHA256,
        AlgorithmIdentifiers.RSA_USING_SHA384,
        AlgorithmIdentifiers.RSA_USING_SHA512,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
        AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
        AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
        AlgorithmIdentifiers.EDDSA
    };

    private final AccessConfig.Oidc config;
    private final Optional<Issuer> issuer;
    private final Clock clock;

    SignIns(AccessConfig config, TlsConfigurationRegistry tls, Clock clock) {
        this.config = config.oidc();
        this.issuer = this.config.issuer().map(name -> new Issuer(name, tls.getDefault()));
        this.clock = clock;
    }

    /** Tells operators early of an issuer that cannot be used; it is tried again when somebody brings its token. */
    void onStart(@Observes StartupEvent event, ScheduledExecutorService executor) {
        issuer.ifPresent(asked -> executor.execute(() -> {
            try {
                asked.keys();
                LOG.infof("Sign-in at %s", asked.name());
            } catch (IOException e) {
                warn(asked, e);
            }
        }));
    }

    /**
     * Who has this token: its signature, issuer, audience and expiry are checked.
     *
     * @return empty if it is no valid token of the issuer
     * @throws ProblemException UNAUTHENTICATED if it has expired, SIGN_IN_UNAVAILABLE if the issuer cannot be asked for its keys
     */
    Optional<Caller> caller(Secret token) {
        return issuer.filter(signer -> SIGNED_TOKEN.matcher(token.text()).matches())
                .flatMap(signer -> claims(token, signer))
                .flatMap(claims -> claims.caller(config.grantsClaim(), config.nameClaim()));
    }

    private Optional<Claims> claims(Secret token, Issuer signer) {
        try {
            return Optional.of(
                    Claims.of(consumer(signer).processToClaims(token.text()).getRawJson()));
        } catch (IOException e) {
            throw unavailable(signer, e);
        } catch (InvalidJwtException e) {
            if (e.hasExpired()) {
                throw new ProblemException(ProblemCode.UNAUTHENTICATED, "This sign-in has expired; sign in again");
            }
            silence(e).ifPresent(silence -> {
                throw unavailable(signer, silence);
            });
            LOG.debugf(e, "A token of no valid sign-in");
            return Optional.empty();
        }
    }

    private JwtConsumer consumer(Issuer signer) throws IOException {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(signer.keys())
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS)
                .setExpectedIssuer(signer.name())
                .setExpectedAudience(config.audience())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    /** What kept us from the issuer's keys, if that is why a token was refused. */
    private static Optional<IOException> silence(InvalidJwtException refusal) {
        return Stream.iterate((Throwable) refusal, cause -> cause != null, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst();
    }

    private static ProblemException unavailable(Issuer signer, IOException silence) {
        warn(signer, silence);
        return new ProblemException(
                ProblemCode.SIGN_IN_UNAVAILABLE,
                "The sign-in provider cannot be reached at the moment; try again later, or use a token of this service");
    }

    private static void warn(Issuer issuer, IOException silence) {
        LOG.warnf("Nobody can sign in at %s: %s", issuer.name(), silence.getMessage());
    }
}
