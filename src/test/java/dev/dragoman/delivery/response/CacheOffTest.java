package dev.dragoman.delivery.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CacheOffTest.WithoutCache.class)
class CacheOffTest {

    public static class WithoutCache implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dragoman.delivery.cache", "false");
        }
    }

    @Inject
    MeterRegistry meters;

    @Test
    void withoutTheCacheEveryReadIsAnsweredByTheResources() {
        for (int i = 0; i < 3; i++) {
            given().get("/en/").then().statusCode(200).header("Content-Language", "en");
        }

        assertThat(meters.get("dragoman.responses.from.cache").functionCounter().count())
                .isZero();
        assertThat(meters.get("dragoman.responses.cached").gauge().value()).isZero();
    }
}
