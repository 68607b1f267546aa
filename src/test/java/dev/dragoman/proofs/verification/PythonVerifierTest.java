package dev.dragoman.proofs.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The independent verifier that others are given, run as they run it. */
class PythonVerifierTest {

    private static final Path PROGRAM = Path.of("docs/verify/verify.py").toAbsolutePath();
    private static final byte[] STATEMENT = Publication.edition("ja", 1, "双方は「合意」に達した。 \"Both\" 😀\n\u0001", Map.of());

    @TempDir
    Path folder;

    private final Publication publication = new Publication();

    @Test
    void whatIsPublishedIsVerifiedAndEverythingElseIsRefused() throws IOException {
        byte[] other = Publication.edition("ja", 2, "Another text.", Map.of());
        for (int i = 0; i < 6; i++) {
            publication.publish(i == 3 ? STATEMENT : other);
        }
        byte[] keys = publication.keys();
        String proof = publication.proof(3);
        byte[] expired = new String(keys, UTF_8)
                .replace("{\"crv\"", "{\"exp\":" + Publication.seconds("2026-11-28T10:15:30Z") + ",\"crv\"")
                .getBytes(UTF_8);
        byte[] revoked = new String(keys, UTF_8)
                .replace("{\"crv\"", "{\"revoked\":{},\"crv\"")
                .getBytes(UTF_8);

        List<String> answers = run(List.of(
                List.of(keys, STATEMENT, proof.getBytes(UTF_8)),
                List.of(keys, Publication.changed(STATEMENT, "Both", "Half"), proof.getBytes(UTF_8)),
                List.of(new Publication().keys(), STATEMENT, proof.getBytes(UTF_8)),
                List.of(keys, STATEMENT, publication.proof(2).getBytes(UTF_8)),
                List.of(keys, STATEMENT, proof.replace("index 3", "index 2").getBytes(UTF_8)),
                List.of(keys, STATEMENT, proof.replace("log\n6", "log\n7").getBytes(UTF_8)),
                List.of(expired, STATEMENT, proof.getBytes(UTF_8)),
                List.of(revoked, STATEMENT, proof.getBytes(UTF_8)),
                List.of(keys, STATEMENT, forged(proof).getBytes(UTF_8))));

        assertThat(answers.get(0)).startsWith("VERIFIED").contains("ja", "entry 3", "6 entries", publication.kid());
        assertThat(answers.get(1)).startsWith("NOT VERIFIED").contains("not the one that was signed");
        assertThat(answers.get(2)).startsWith("NOT VERIFIED").contains("not one of the publisher's");
        assertThat(answers.get(3)).startsWith("NOT VERIFIED").contains("proof of another one");
        assertThat(answers.get(4)).startsWith("NOT VERIFIED").contains("not in the log");
        assertThat(answers.get(5)).startsWith("NOT VERIFIED");
        assertThat(answers.get(6)).startsWith("NOT VERIFIED").contains("no longer in use");
        assertThat(answers.get(7)).startsWith("NOT VERIFIED").contains("revoked");
        assertThat(answers.get(8)).startsWith("NOT VERIFIED").contains("not signed this state of the log");
    }

    @Test
    void ofTwoLanguagesItSaysWhetherTheyWereReleasedInOneActFromOneRevision() throws IOException {
        byte[] english = Publication.edition("en", 4, "They agreed.", Map.of("release", "r-7"));
        byte[] japanese = Publication.edition("ja", 1, "Agreed.", Map.of("release", "r-7"));
        byte[] later = Publication.edition(
                "ja", 2, "Agreed.", Map.of("release", "r-8", "digests", Map.of("revision", "b".repeat(64))));
        List<byte[]> statements = List.of(english, japanese, later);
        statements.forEach(publication::publish);
        Files.write(folder.resolve("keys"), publication.keys());
        for (int i = 0; i < 3; i++) {
            Files.write(folder.resolve("s" + i), statements.get(i));
            Files.writeString(folder.resolve("p" + i), publication.proof(i));
        }

        assertThat(verify("keys", "s0", "p0", "s1", "p1"))
                .contains("release: r-7", "revision: " + "a".repeat(64))
                .endsWith("These were released in one act, from one revision of the canonical text.\n");
        assertThat(verify("keys", "s0", "p0", "s2", "p2"))
                .endsWith("These were released in different acts, from different revisions of the canonical text.\n");
    }

    private String verify(String... files) {
        return Tools.run(
                "python3",
                folder,
                "python3",
                Stream.concat(Stream.of(PROGRAM.toString()), Stream.of(files)).toArray(String[]::new));
    }

    @Test
    void signaturesAreAcceptedAndRefusedAsWycheproofSays() throws IOException {
        String answer = Tools.run(
                "python3",
                folder,
                "python3",
                "-c",
                """
                import sys
                sys.path.insert(0, sys.argv[1])
                sys.dont_write_bytecode = True
                from verify import signed
                def accepts(*hexadecimal):
                    try:
                        return signed(*map(bytes.fromhex, hexadecimal))
                    except ValueError:
                        return False
                lines = open(sys.argv[2], encoding="utf-8").read().splitlines()
                key = lines[1].lstrip("# ")
                vectors = [line.split(";") for line in lines if not line.startswith("#")]
                print(len(vectors), [c for c, message, signature, result in vectors
                                     if accepts(key, message, signature) != (result == "valid")])
                """,
                PROGRAM.getParent().toString(),
                Path.of("src/test/resources/proofs/ed25519-wycheproof.txt")
                        .toAbsolutePath()
                        .toString());

        assertThat(answer.strip()).matches("[1-9][0-9]+ \\[]");
    }

    /** With the checkpoint's signature by another key. */
    private static String forged(String proof) {
        String foreign = new Publication().publish(STATEMENT).proof(0);
        return proof.substring(0, proof.lastIndexOf("\n\n")) + foreign.substring(foreign.lastIndexOf("\n\n"));
    }

    /** Runs all cases in one process, since a start of Python takes long on a busy machine. */
    private List<String> run(List<List<byte[]>> cases) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-c", """
                import subprocess, sys
                for case in range(int(sys.argv[2])):
                    names = ["%d-%d" % (case, part) for part in range(3)]
                    ran = subprocess.run([sys.executable, sys.argv[1]] + names, capture_output=True, text=True, encoding="utf-8")
                    assert (ran.returncode == 0) == ran.stdout.startswith("VERIFIED"), ran
                    print((ran.stdout + ran.stderr).replace("\\n", " "))
                """, PROGRAM.toString(), Integer.toString(cases.size())));
        for (int i = 0; i < cases.size(); i++) {
            for (int part = 0; part < 3; part++) {
                Files.write(folder.resolve(i + "-" + part), cases.get(i).get(part));
            }
        }
        return Tools.run("python3", folder, "python3", arguments.toArray(String[]::new))
                .lines()
                .toList();
    }
}
