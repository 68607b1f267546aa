package dev.dragoman.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import dev.dragoman.proofs.verification.Publication;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The verifier in the reader's browser, against a server that may say what it likes. */
@QuarkusTest
class VerifierPageTest extends InChromium {

    /** Where screenshots go, to be looked at. */
    private static final Path SHOTS = Path.of("target", "screenshots");

    private static final byte[] STATEMENT = Publication.edition("en", 1, "Both sides agreed on a date.", Map.of());
    private static final byte[] FORGED = Publication.changed(STATEMENT, "agreed", "argued");

    private static final byte[] WITHDRAWAL = Publication.withdrawal("ja", 1);

    private final Publication publisher = new Publication()
            .publish(STATEMENT)
            .publish(Publication.edition("en", 2, "Another text.", Map.of()))
            .publish(STATEMENT)
            .publish(WITHDRAWAL);

    @Test
    void savedFilesAreVerifiedAndShown() {
        try (Visit visit = visit()) {
            Page page = visit.open("/verify?lang=en");

            choose(page, "statement", STATEMENT);
            choose(page, "proof", publisher.proof(0).getBytes(UTF_8));
            choose(page, "keys", publisher.keys());
            page.click(".verifier button");
            page.waitForSelector(".verdict.good");

            assertThat(page.innerText(".verdict"))
                    .contains("Verified: this is what was published.")
                    .contains("Both sides agreed on a date.")
                    .contains("November 28, 2026")
                    .contains(publisher.kid());
            assertThat(Accessibility.violations(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve("verifier-en.png"))
                    .setFullPage(true));

            page.fill("#fingerprint", new Publication().kid());
            page.click(".verifier button");
            page.waitForSelector(".verdict.bad");
            assertThat(page.innerText(".verdict")).contains("It was not signed with the publisher’s key.");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aServerThatLiesIsNotBelieved() {
        Publication liar = new Publication().publish(FORGED);
        try (Visit visit = visit(options().setViewportSize(390, 800))) {
            Page page = visit.open("/verify?lang=ar");

            assertThat(refusal(page, FORGED, publisher.proof(0), publisher.keys()))
                    .contains("البيان ليس البيان الذي وُقِّع");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve("verifier-ar-phone.png"))
                    .setFullPage(true));
            assertThat(refusal(page, FORGED, liar.proof(0), publisher.keys()))
                    .contains("لم يُوقَّع بمفتاح الجهة الناشرة");
            assertThat(refusal(page, STATEMENT, publisher.proof(2).replace("index 2", "index 1"), publisher.keys()))
                    .contains("الإثبات غير صحيح");
            assertThat(refusal(page, STATEMENT, withCheckpointOf(liar), publisher.keys()))
                    .contains("الإثبات غير صحيح");
            assertThat(refusal(page, STATEMENT, "no proof", publisher.keys())).contains("أحد الملفات ناقص");
        }
    }

    @Test
    void theReadersOwnKeysTakeThePlaceOfTheServers() {
        Publication liar = new Publication().publish(FORGED);
        try (Visit visit = visit()) {
            Page page = visit.open("/verify?lang=en");
            serve(page, "**/editions/1/statement", FORGED);
            serve(page, "**/editions/1/proof", liar.proof(0).getBytes(UTF_8));
            serve(page, "**/keys.json", liar.keys());

            page.navigate(root.resolve("/verify?lang=en&edition=/en/trade-talks/editions/1")
                    .toString());
            page.waitForSelector(".verdict.good");
            assertThat(page.innerText(".verdict")).contains(liar.kid()).contains("Compare the fingerprint");

            choose(page, "keys", publisher.keys());
            page.click(".verifier button");
            page.waitForSelector(".verdict.bad");
            assertThat(page.innerText(".verdict")).contains("It was not signed with the publisher’s key.");
        }
    }

    @Test
    void theWithdrawalOfAnotherTextIsNotTakenForThisOnes() {
        try (Visit visit = visit()) {
            Page page = visit.open("/verify?lang=en");
            serve(page, "**/editions/1/statement", STATEMENT);

            openWithWithdrawal(page, "en");

            assertThat(page.getAttribute(".verdict", "class")).contains("bad");
        }
    }

    @Test
    void ofAWithdrawnEditionTheWithdrawalIsVerified() {
        try (Visit visit = visit()) {
            Page page = visit.open("/verify?lang=en");

            openWithWithdrawal(page, "ja");

            assertThat(page.innerText(".verdict")).contains("withdrawn", "trade-talks / ja / 1");
        }
    }

    @Test
    void aBrowserWithoutEd25519IsToldSo() {
        try (Visit visit = visit()) {
            Page page = visit.open("/verify?lang=en");
            assertThat(page.locator(".unsupported").count()).isZero();

            page.addInitScript("SubtleCrypto.prototype.importKey = () => Promise.reject(new Error('unknown'))");
            page.reload();

            assertThat(page.innerText(".unsupported")).contains("verify.py");
            assertThat(page.locator(".verifier form").isVisible()).isFalse();
        }
    }

    /** Opens the page for an edition, for which the server has the withdrawal of the Japanese one. */
    private void openWithWithdrawal(Page page, String locale) {
        serve(page, "**/editions/1/proof", publisher.proof(0).getBytes(UTF_8));
        serve(page, "**/editions/1/withdrawal/statement", WITHDRAWAL);
        serve(page, "**/editions/1/withdrawal/proof", publisher.proof(3).getBytes(UTF_8));
        serve(page, "**/keys.json", publisher.keys());
        page.navigate(root.resolve("/verify?lang=en&edition=/" + locale + "/trade-talks/editions/1")
                .toString());
        page.waitForSelector(".verdict");
    }

    private String withCheckpointOf(Publication other) {
        String proof = publisher.proof(0);
        String foreign = other.proof(0);
        return proof.substring(0, proof.lastIndexOf("\n\n")) + foreign.substring(foreign.lastIndexOf("\n\n"));
    }

    private static String refusal(Page page, byte[] statement, String proof, byte[] keys) {
        // So that a verdict is that of these files.
        page.reload();
        choose(page, "statement", statement);
        choose(page, "proof", proof.getBytes(UTF_8));
        choose(page, "keys", keys);
        page.click(".verifier button");
        page.waitForSelector(".verdict.bad");
        return page.innerText(".verdict");
    }

    private static void choose(Page page, String input, byte[] content) {
        Locator field = page.locator("#" + input + "[data-ready]");
        field.setInputFiles(new FilePayload(input, "application/octet-stream", content));
    }

    private static void serve(Page page, String addresses, byte[] body) {
        page.route(addresses, route -> route.fulfill(new Route.FulfillOptions().setBodyBytes(body)));
    }
}
