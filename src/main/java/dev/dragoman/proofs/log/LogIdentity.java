package dev.dragoman.proofs.log;

import dev.dragoman.proofs.keys.SigningKey;
import dev.dragoman.proofs.note.NoteKey;
import dev.dragoman.proofs.note.SignatureType;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The name of the log and the witnesses that it trusts, from the settings. */
@Singleton
public class LogIdentity {

    private final String origin;
    private final List<NoteKey> witnesses;

    LogIdentity(LogConfig config, Config settings) {
        String base = settings.getValue("dragoman.base-url", String.class);
        origin = config.origin()
                .orElseGet(() -> base.replaceFirst("^[a-z]+://", "").replaceFirst("/+$", "") + "/log");
        witnesses = config.witnesses().orElse(List.of()).stream()
                .map(String::strip)
                .map(LogIdentity::witness)
                .toList();
    }

    /** What is wrong with a value of {@code dragoman.log.origin}, as the end of a sentence; empty if it is valid. */
    public static Optional<String> originProblem(String value) {
        return NoteKey.isName(value)
                ? Optional.empty()
                : Optional.of("it must not be empty or contain spaces or plus signs, as press.example/log");
    }

    /** What is wrong with a value of {@code dragoman.log.witnesses}; empty if it is valid. */
    public static Optional<String> witnessesProblem(String value) {
        try {
            Arrays.stream(value.split(","))
                    .map(String::strip)
                    .filter(key -> !key.isEmpty())
                    .forEach(LogIdentity::witness);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static NoteKey witness(String text) {
        NoteKey key = NoteKey.parse(text);
        if (key.type() != SignatureType.COSIGNATURE) {
            throw new IllegalArgumentException("\"" + text + "\" is the key of a log, not of a witness");
        }
        return key;
    }

    /** The name of the log, in its checkpoints and as the name of its keys. */
    public String origin() {
        return origin;
    }

    /** The keys of the witnesses whose signatures are accepted. */
    public List<NoteKey> witnesses() {
        return witnesses;
    }

    /** A key of the log, as verifiers know it. */
    public NoteKey key(PublicKey key) {
        return new NoteKey(origin, SignatureType.ED25519, key);
    }

    /** The same of a key to sign with. */
    public NoteKey key(SigningKey key) {
        return key(key.publicKey());
    }
}
