package dev.dragoman.access;

import java.util.Optional;

/** Settings of a test's own. */
record Settings(Optional<String> adminToken, int failedTokensPerMinute) implements AccessConfig {

    @Override
    public Access access() {
        return new Access() {
            @Override
            public boolean openDrafts() {
                return false;
            }

            @Override
            public int failedTokensPerMinute() {
                return failedTokensPerMinute;
            }
        };
    }

    @Override
    public Oidc oidc() {
        throw new UnsupportedOperationException("No test of these settings is about sign-ins");
    }
}
