package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that is to sign its answers with a key that it cannot read. */
@QuarkusTest
@TestProfile(UnreadableKeyTest.Unreadable.class)
class UnreadableKeyTest {

    /** There is no such file. */
    public static final class Unreadable implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dragoman.signing.http-messages", "true", "dragoman.signing.key", "target/no-such-key.pem");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/ja/" + Seeds.READOUT, "/api/records/" + Seeds.READOUT})
    void readersReadWithoutASignature(String address) {
        given().get(address).then().statusCode(200).header("Signature", nullValue());
    }
}
