package dev.dragoman.startup.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.dragoman.http.ContentDigest;
import dev.dragoman.proofs.message.MessageSignature;
import dev.dragoman.proofs.verification.Publication;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dragoman verify} with files and addresses, as a shell runs it. */
class ProofCommandTest {

    private static final byte[] STATEMENT =
            Publication.edition("ja", 1, "Both sides agreed.", Map.of("release", "r-7"));
    private static final byte[] ENGLISH = Publication.edition("en", 4, "They agreed.", Map.of("release", "r-7"));
    private static final byte[] WITHDRAWAL = Publication.withdrawal("ja", 1);
    private static final String PAGE = "<!DOCTYPE html><title>x</title><h1>Trade talks</h1><p>Both sides agreed.</p>"
            + "<a href=\"/ja/trade-talks/editions/1/statement\">Signed statement</a>";

    private static final String PATH = "/ja/trade-talks";

    @TempDir
    Path folder;

    /** Of the page alone. */
    private final Map<String, String> headers = new ConcurrentHashMap<>();

    private final Publication publisher =
            new Publication().publish(STATEMENT).publish(ENGLISH).publish(WITHDRAWAL);

    @Test
    void savedFilesInAnyOrderAreVerifiedWithoutTheService() throws IOException {
        String[] files = {
            file("proof.txt", publisher.proof(0).getBytes(UTF_8)),
            file("english.json", ENGLISH),
            file("keys.json", publisher.keys()),
            file("english.txt", publisher.proof(1).getBytes(UTF_8)),
            file("statement.json", STATEMENT),
            file("page.html", PAGE.getBytes(UTF_8))
        };

        Outcome outcome = verify(files);

        assertThat(outcome.status()).isEqualTo(Outcome.DONE);
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output())
                .contains("VERIFIED: " + files[4])
                .contains("  The publisher has released trade-talks in ja, edition 1, \"Trade talks\", at"
                        + " 2026-11-28T10:15:30.123Z.")
                .contains(
                        "trade-talks in en, edition 4, and trade-talks in ja, edition 1 were released in one act, from"
                                + " the same revision of the English text.")
                .contains("The page " + files[5] + " shows every part of the text in the statement.")
                .anyMatch(line -> line.contains("The fingerprint of the key is " + publisher.kid()));
    }

    @Test
    void aWithdrawalIsToldWithItsTimeAndAnExitStatusOfItsOwn() throws IOException {
        Outcome outcome = verify(
                file("statement.json", STATEMENT),
                file("proof.txt", publisher.proof(0).getBytes(UTF_8)),
                file("withdrawal.json", WITHDRAWAL),
                file("withdrawal.txt", publisher.proof(2).getBytes(UTF_8)),
                file("keys.json", publisher.keys()));

        assertThat(outcome.status()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(outcome.output()).contains("trade-talks in ja, edition 1 was withdrawn at 2026-11-29T08:00:00Z.");
    }

    @Test
    void aChangedStatementAPageWithOtherWordsAndAForeignKeyAreRefused() throws IOException {
        String statement = file("statement.json", STATEMENT);
        String changed = file("changed.json", Publication.changed(STATEMENT, "agreed", "argued"));
        String proof = file("proof.txt", publisher.proof(0).getBytes(UTF_8));
        String keys = file("keys.json", publisher.keys());
        String foreign = file("foreign.json", new Publication().keys());
        String page = file("page.html", PAGE.replace("agreed", "argued").getBytes(UTF_8));

        assertThat(verify(changed, proof, keys))
                .satisfies(ProofCommandTest::isRefused)
                .satisfies(refused -> assertThat(refused.errors().get(0)).contains("not the one that was signed"));
        assertThat(verify(statement, proof, foreign))
                .satisfies(ProofCommandTest::isRefused)
                .satisfies(refused -> assertThat(refused.errors().get(0)).contains("not one of the publisher's keys"));
        assertThat(verify(statement, proof, keys, page))
                .satisfies(ProofCommandTest::isRefused)
                .satisfies(refused -> assertThat(refused.errors().get(0)).contains("Both sides agreed."));
    }

    @Test
    void whatIsMissingOrUnknownIsNamedAndNotTakenForAVerdict() throws IOException {
        String statement = file("statement.json", STATEMENT);
        String proof = file("proof.txt", publisher.proof(0).getBytes(UTF_8));

        for (Outcome outcome : List.of(
                verify(statement, proof),
                verify(statement, file("keys.json", publisher.keys())),
                verify(statement, folder.resolve("nowhere").toString()),
                verify(statement, file("other.bin", new byte[] {1, 2, 3})))) {
            assertThat(outcome.status()).isEqualTo(Outcome.UNDECIDED);
            assertThat(outcome.output()).noneMatch(line -> line.startsWith("VERIFIED"));
            assertThat(outcome.errors().get(0)).startsWith("Not decided: ");
        }
        assertThat(ProofCommand.run(List.of(file("backup", new byte[] {1, 2, 3}))))
                .isEmpty();
    }

    @Test
    void theAddressOfAPageIsEnoughAndSavedKeysAreTakenInsteadOfTheServers() throws IOException {
        Map<String, byte[]> site = site();
        HttpServer server = serve(site);
        try {
            String root = "http://localhost:" + server.getAddress().getPort();
            for (String path : List.of("/ja/trade-talks", "/ja/trade-talks/editions/1")) {
                Outcome outcome = verify(root + path);
                assertThat(outcome.errors()).isEmpty();
                assertThat(outcome.status()).isEqualTo(Outcome.DONE);
                assertThat(outcome.output())
                        .contains("The page " + root + path + " shows every part of the text in the" + " statement.");
            }
            assertThat(verify(root + "/ja/trade-talks", file("keys.json", new Publication().keys())))
                    .satisfies(ProofCommandTest::isRefused);

            site.put("/ja/trade-talks", PAGE.replace("agreed", "argued").getBytes(UTF_8));
            assertThat(verify(root + "/ja/trade-talks")).satisfies(ProofCommandTest::isRefused);

            site.remove("/ja/trade-talks/editions/1/statement");
            site.put("/ja/trade-talks/editions/1/withdrawal/statement", WITHDRAWAL);
            site.put(
                    "/ja/trade-talks/editions/1/withdrawal/proof",
                    publisher.proof(2).getBytes(UTF_8));
            assertThat(verify(root + "/ja/trade-talks/editions/1").status()).isEqualTo(Outcome.WITHDRAWN);

            for (String wrong : List.of(root + "/ja/unknown", root + "/ja/ /", "http://")) {
                assertThat(verify(wrong).status()).as(wrong).isEqualTo(Outcome.UNDECIDED);
            }
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theSignatureOfTheHttpMessageIsVerifiedToo() throws IOException {
        HttpServer server = serve(site());
        try {
            String page = "http://localhost:" + server.getAddress().getPort() + PATH;
            headers.putAll(signed(publisher, PAGE, PATH));

            Outcome outcome = verify(page);

            assertThat(outcome.errors()).isEmpty();
            assertThat(outcome.status()).isEqualTo(Outcome.DONE);
            assertThat(outcome.output())
                    .contains("Answers with a right Content-Digest (RFC 9530): 1.")
                    .contains("The answer of " + page + " has a signature of the HTTP message (RFC 9421), made at"
                            + " 2026-11-28T10:20:00Z for " + page + ".");

            headers.put("Content-Location", "/ja/other");
            assertThat(verify(page)).satisfies(refused -> isRefused(refused, "signature of the HTTP message is wrong"));

            headers.putAll(signed(new Publication(), PAGE, PATH));
            assertThat(verify(page)).satisfies(refused -> isRefused(refused, "not one of the publisher's keys"));

            headers.putAll(signed(publisher, PAGE, PATH));
            headers.put("Signature", "dragoman=?1");
            assertThat(verify(page)).satisfies(refused -> isRefused(refused, "cannot be read"));

            headers.putAll(signed(publisher, PAGE, PATH));
            headers.replace("Signature-Input", headers.get("Signature-Input").replace(" \"content-location\"", ""));
            assertThat(verify(page)).satisfies(refused -> isRefused(refused, "does not cover"));

            headers.putAll(signed(publisher, PAGE + " ", PATH));
            assertThat(verify(page)).satisfies(refused -> isRefused(refused, "Content-Digest"));
        } finally {
            server.stop(0);
        }
    }

    /** The fields of an answer that a publisher has signed. */
    private static Map<String, String> signed(Publication publisher, String content, String location) {
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("Content-Type", "text/html", "Content-Location", location, "Content-Digest", digest(content)));
        Map<String, String> components = new LinkedHashMap<>(Map.of("@status", "200"));
        fields.forEach((name, value) -> components.put(name.toLowerCase(Locale.ROOT), value));
        MessageSignature signature = new MessageSignature(
                components,
                ";created=%d;keyid=\"%s\";alg=\"ed25519\";tag=\"dragoman\""
                        .formatted(Publication.seconds("2026-11-28T10:20:00Z"), publisher.kid()));
        fields.put("Signature-Input", "cdn=(\"date\");created=1, dragoman=" + signature.input());
        fields.put("Signature", "cdn=:AAAA:, dragoman=" + signature.signed(publisher::sign));
        return fields;
    }

    private static String digest(String content) {
        return "sha-512=:AAAA:, " + ContentDigest.of(content.getBytes(UTF_8));
    }

    private static void isRefused(Outcome outcome, String reason) {
        isRefused(outcome);
        assertThat(outcome.errors().get(0)).contains(reason);
    }

    private static void isRefused(Outcome outcome) {
        assertThat(outcome.status()).isEqualTo(Outcome.FAILED);
        assertThat(outcome.errors().get(0)).startsWith("NOT VERIFIED: ");
    }

    private static Outcome verify(String... arguments) {
        return ProofCommand.run(Stream.of(arguments).toList()).orElseThrow();
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private Map<String, byte[]> site() {
        return new HashMap<>(Map.of(
                PATH,
                PAGE.getBytes(UTF_8),
                "/ja/trade-talks/editions/1",
                PAGE.getBytes(UTF_8),
                "/ja/trade-talks/editions/1/statement",
                STATEMENT,
                "/ja/trade-talks/editions/1/proof",
                publisher.proof(0).getBytes(UTF_8),
                "/.well-known/dragoman/keys.json",
                publisher.keys()));
    }

    private HttpServer serve(Map<String, byte[]> site) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Optional<byte[]> body =
                    Optional.ofNullable(site.get(exchange.getRequestURI().getPath()));
            byte[] bytes = body.orElse("<!DOCTYPE html><p>Not found</p>".getBytes(UTF_8));
            if (exchange.getRequestURI().getPath().equals(PATH)) {
                headers.forEach(exchange.getResponseHeaders()::set);
            }
            exchange.sendResponseHeaders(body.isPresent() ? 200 : 404, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
        return server;
    }
}
