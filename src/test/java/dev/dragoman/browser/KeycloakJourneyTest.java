package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dev.dragoman.access.AccessConfig;
import dev.dragoman.access.WithKeycloak;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in to the desk at a real Keycloak with a browser; {@code ./mvnw verify -Pkeycloak} runs it. */
@QuarkusTest
@TestProfile(WithKeycloak.class)
@Tag("keycloak")
class KeycloakJourneyTest extends InChromium {

    @Inject
    AccessConfig config;

    @BeforeEach
    void needKeycloak() {
        assumeTrue(config.oidc().issuer().isPresent(), "Keycloak is unpacked by the Maven profile keycloak alone");
    }

    @Test
    void whoSignsInSeesTheBoardAndIsReallyOutAfterwards() {
        try (Visit visit = visit()) {
            Page page = visit.open("/desk/?show=mine");
            signIn(page, "keiko");

            page.waitForURL("**/desk/?show=mine");
            assertThat(page.locator("header").textContent()).contains("keiko");
            page.locator("form[action='/desk/sign-out'] button").click();
            page.waitForSelector("main a.button");
            assertThat(page.url()).endsWith("/desk/sign-in");

            visit.open("/desk/");
            // Keycloak has ended the session too: it asks for the password again.
            page.waitForSelector("#password");
            signIn(page, "rene");
            page.waitForURL("**/desk/");
            assertThat(page.locator("header").textContent()).contains("rene");
        }
    }

    @Test
    void whoHasNoRoleIsTold() {
        try (Visit visit = visit()) {
            Page page = visit.open("/desk/");
            signIn(page, "nobody");

            page.waitForURL("**/desk/");
            assertThat(page.locator("h1").textContent()).isEqualTo("You do not have the role for this");
            assertThat(page.locator("form[action='/desk/sign-out']").count()).isEqualTo(1);
        }
    }

    private static void signIn(Page page, String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill("password");
        page.keyboard().press("Enter");
    }
}
