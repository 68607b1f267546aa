package dev.dragoman.delivery.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.WithoutCacheAndSigning;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithoutCacheAndSigning.class)
class CacheOffTest {

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
