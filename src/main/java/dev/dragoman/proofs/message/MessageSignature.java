package dev.dragoman.proofs.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a signature of an HTTP message covers (RFC 9421 §2).
 *
 * @param components the values of the covered components by their names, in order: fields in lower case, and derived
 *     components such as {@code @status}
 * @param parameters those of the signature, each with a semicolon before it (RFC 9421 §2.3)
 */
public record MessageSignature(Map<String, String> components, String parameters) {

    /** The fields that carry a signature (RFC 9421 §4). */
    public static final String INPUT_FIELD = "Signature-Input";

    public static final String FIELD = "Signature";

    /** The label of the signatures of this service (RFC 9421 §4.1). */
    public static final String LABEL = "dragoman";

    public MessageSignature {
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        requireNonNull(parameters, "parameters");
    }

    /** The signature base: the bytes that are signed (RFC 9421 §2.5). */
    public byte[] base() {
        StringBuilder base = new StringBuilder();
        components.forEach((name, value) -> base.append('"')
                .append(name)
                .append("\": ")
                .append(value.strip())
                .append('\n'));
        return base.append("\"@signature-params\": ").append(input()).toString().getBytes(UTF_8);
    }

    /** The names of the components and the parameters: the member of {@code Signature-Input}. */
    public String input() {
        return components.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(" ", "(", ")"))
                + parameters;
    }

    /** The signature as a byte sequence (RFC 9651 §3.3.5): the member of {@code Signature}. */
    public String signed(UnaryOperator<byte[]> signer) {
        return ":" + Base64.getEncoder().encodeToString(signer.apply(base())) + ":";
    }
}
