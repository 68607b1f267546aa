package dev.dragoman;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The cache and signing are off, and every website may read from the browser. */
public final class WithoutCacheAndSigning implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "dragoman.delivery.cache", "false", "dragoman.signing.enabled", "false", "dragoman.cors.origins", "*");
    }
}
