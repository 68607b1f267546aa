package dev.dragoman.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Access of editors. */
@ConfigMapping(prefix = "dragoman")
public interface AccessConfig {

    /**
     * A token with the role admin, of at least 16 characters; if not set, the first start creates one and prints it
     * once.
     */
    Optional<String> adminToken();

    /** What editors can read, and how unknown tokens are throttled. */
    Access access();

    /** Sign-in with OpenID Connect. */
    Oidc oidc();

    /** What editors can read, and how unknown tokens are throttled. */
    interface Access {

        /** Whether every editor may read the drafts of all locales and the schedule of all releases. */
        @WithDefault("false")
        boolean openDrafts();

        /**
         * How many unknown tokens a client address may send per minute before further ones are answered with 429; 0 for
         * no limit. Valid tokens are always accepted.
         */
        @WithDefault("20")
        int failedTokensPerMinute();
    }

    /** Sign-in with OpenID Connect. */
    interface Oidc {

        /**
         * The issuer's URL, which {@code /.well-known/openid-configuration} is appended to. Sign-in is enabled if it is
         * set.
         */
        Optional<String> issuer();

        /** The audience ({@code aud}) that the issuer's tokens must contain. */
        @WithDefault("dragoman")
        String audience();

        /**
         * The client id of the desk at the issuer, with which people sign in with a browser; if not set, they sign in with
         * personal tokens only.
         */
        Optional<String> clientId();

        /** The client's secret; not needed by a public client. */
        Optional<String> clientSecret();

        /**
         * The claim with the grants, as {@code translator[ja]}; a slash separates nested claims: {@code
         * realm_access/roles}.
         */
        @WithDefault("dragoman")
        String grantsClaim();

        /**
         * The claim with the public name of reviewers and translators, such as {@code name}; if not set, those who sign
         * in are not named in public.
         */
        Optional<String> nameClaim();
    }
}
