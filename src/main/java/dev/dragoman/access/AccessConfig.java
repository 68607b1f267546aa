package dev.dragoman.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who may come in. */
@ConfigMapping(prefix = "dragoman")
public interface AccessConfig {

    /** A token with the role admin, of at least 16 characters; if not set, one is made at first start and printed once. */
    Optional<String> adminToken();

    /** What unknown tokens and editors get to do. */
    Access access();

    /** The OpenID Connect issuer that people sign in at. */
    Oidc oidc();

    /** What unknown tokens and editors get to do. */
    interface Access {

        /** Whether every editor may read the drafts of all locales and the schedule of all releases. */
        @WithDefault("false")
        boolean openDrafts();

        /**
         * How many unknown tokens an address may send in a minute before more are answered 429; 0 for any number. Valid tokens are
         * always accepted.
         */
        @WithDefault("20")
        int failedTokensPerMinute();
    }

    /** The OpenID Connect issuer that people sign in at. */
    interface Oidc {

        /** Its URL, under which {@code /.well-known/openid-configuration} is found; without it nobody signs in that way. */
        Optional<String> issuer();

        /** What a token has to name among its audiences ({@code aud}) to be meant for this service. */
        @WithDefault("dragoman")
        String audience();

        /** The claim with the grants, as {@code translator[ja]}; a slash leads into a nested one: {@code realm_access/roles}. */
        @WithDefault("dragoman")
        String grantsClaim();

        /**
         * The claim with the name that the public may see, of those who review or translate, such as {@code name}; if not
         * set, nobody who signs in is named to the public.
         */
        Optional<String> nameClaim();
    }
}
