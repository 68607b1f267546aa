package dev.dragoman.delivery.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.WithoutCacheAndSigning;
import dev.dragoman.delivery.Newsroom;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that does not sign: {@code dragoman.signing.enabled=false}. */
@QuarkusTest
@TestProfile(WithoutCacheAndSigning.class)
class UnsignedEditionTest {

    @Inject
    Newsroom newsroom;

    @Test
    void anEditionIsReleasedAndItsPageDoesNotOfferToVerifyIt() {
        String slug = released();

        String page = given().accept("text/html").get("/en/" + slug).asString();

        assertThat(page).contains("Unsigned.").doesNotContain("/statement\"", "/proof\"", "/verify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"statement", "proof"})
    void itHasNoStatementAndNoProof(String file) {
        given().get("/en/" + released() + "/editions/1/" + file)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("It was not signed"));
    }

    @Test
    void thePageOfAWithdrawalDoesNotOfferToVerifyIt() {
        String slug = released();
        newsroom.withdraw(
                slug,
                "en",
                new Withdrawal(
                        WithdrawalMode.WITHDRAWN,
                        Optional.empty(),
                        Optional.empty(),
                        Instant.parse("2025-01-01T00:00:00Z"),
                        Optional.empty()));

        String page = given().accept("text/html").get("/en/" + slug).asString();

        assertThat(page).contains("withdrawn").doesNotContain("/statement\"", "/proof\"", "/verify");
        given().get("/api/records/" + slug)
                .then()
                .body("status", equalTo("withdrawn"))
                .body("verification", nullValue());
        given().get("/en/" + slug + "/editions/1/withdrawal/statement").then().statusCode(404);
    }

    @Test
    void noKeyIsMadeAndTheLogIsEmpty() {
        released();

        given().get("/.well-known/dragoman/keys.json").then().statusCode(200).body("keys", empty());
        given().get("/log/checkpoint")
                .then()
                .statusCode(404)
                .body("detail", containsString("The log has no file at this address"));
        Path folder = ConfigProvider.getConfig().getValue("dragoman.data-dir", Path.class);
        assertThat(folder.toFile().list((any, name) -> name.contains("key") || name.endsWith(".pem")))
                .isNullOrEmpty();
    }

    private String released() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Talks", "Proofs", "2024-01-01", "Unsigned.\n"));
        return slug;
    }
}
