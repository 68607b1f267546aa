package dev.dragoman.startup.commands;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.Tools;
import dev.dragoman.delivery.Newsroom;
import dev.dragoman.delivery.Seeds;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.http.Eventually;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service publishes is verified as others do it: from its addresses, and from saved files. */
@QuarkusTest
class PublishedTextTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Newsroom newsroom;

    @TempDir
    Path folder;

    @Test
    void everyLanguageOfARecordIsVerifiedByTheAddressOfItsPage() {
        for (String path : List.of("en/" + Seeds.READOUT, "ja/" + Seeds.READOUT, "ar/" + Seeds.STATEMENT)) {
            signed("/" + path + "/editions/1/statement");

            Outcome outcome = ProofCommand.run(List.of(root + path)).orElseThrow();

            assertThat(outcome.errors()).isEmpty();
            assertThat(outcome.status()).isEqualTo(Outcome.DONE);
            assertThat(outcome.output())
                    .contains("The page " + root + path + " shows every part of the text in the statement.");
        }
    }

    @Test
    void savedFilesAreVerifiedInPythonAlsoAfterTheWithdrawal() throws IOException {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Trade talks", "Proofs", "2024-01-01", "They *agreed* & met.\n"));
        newsroom.translate(slug, "gd", Map.of("title", "Malairt", "p1", "Dh’aontaich iad."));
        String edition = "/gd/" + slug + "/editions/1";
        String statement = save("statement.json", signed(edition + "/statement"));
        String proof = save("proof.txt", signed(edition + "/proof"));
        String keys = save("keys.json", signed("/.well-known/dragoman/keys.json"));

        newsroom.withdraw(
                slug,
                "gd",
                new Withdrawal(
                        WithdrawalMode.WITHDRAWN,
                        Optional.empty(),
                        Optional.empty(),
                        Instant.parse("2025-01-01T00:00:00Z"),
                        Optional.empty()));
        String withdrawal = save("withdrawal.json", signed(edition + "/withdrawal/statement"));
        String withdrawalProof = save("withdrawal.txt", signed(edition + "/withdrawal/proof"));

        String python = Tools.run(
                "python3",
                folder,
                "python3",
                Path.of("docs/verify/verify.py").toAbsolutePath().toString(),
                keys,
                statement,
                proof);
        Outcome outcome = ProofCommand.run(List.of(statement, proof, keys, withdrawal, withdrawalProof))
                .orElseThrow();

        assertThat(python).startsWith("VERIFIED").contains("slug: " + slug, "locale: gd", "| Dh’aontaich iad.");
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.status()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(outcome.output()).anyMatch(line -> line.startsWith(slug + " in gd, edition 1 was withdrawn at "));
        given().get(edition + "/statement").then().statusCode(410);
        for (String path : List.of(edition, "/gd/" + slug)) {
            Outcome withdrawn =
                    ProofCommand.run(List.of(root.resolve(path).toString())).orElseThrow();
            assertThat(withdrawn.errors()).isEmpty();
            assertThat(withdrawn.status()).as(path).isEqualTo(Outcome.WITHDRAWN);
            assertThat(withdrawn.output())
                    .anyMatch(line -> line.startsWith("  The publisher has withdrawn " + slug + " in gd, edition 1"));
        }
    }

    private static byte[] signed(String path) {
        return Eventually.get(() -> given().get(path), answer -> answer.statusCode() == 200)
                .asByteArray();
    }

    private String save(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }
}
