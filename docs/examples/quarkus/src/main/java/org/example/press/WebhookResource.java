package org.example.press;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes Dragoman's messages by the Standard Webhooks scheme. */
@Path("/api/dragoman")
public class WebhookResource {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Press press;
    private final PressConfig config;
    private final ObjectMapper json;

    WebhookResource(Press press, PressConfig config, ObjectMapper json) {
        this.press = press;
        this.config = config;
        this.json = json;
    }

    @POST
    public Response changed(
            @HeaderParam("webhook-id") String id,
            @HeaderParam("webhook-timestamp") long timestamp,
            @HeaderParam("webhook-signature") String signatures,
            byte[] body)
            throws IOException, GeneralSecurityException {
        if (!isRecent(timestamp) || !isGenuine(id + "." + timestamp + ".", body, signatures)) {
            return Response.status(Response.Status.UNAUTHORIZED).build();
        }
        JsonNode message = json.readTree(body);
        if (message.path("type").asText().startsWith("change.")) {
            press.changed(message.path("data").path("slug").asText());
        }
        return Response.noContent().build();
    }

    private static boolean isRecent(long timestamp) {
        return Duration.between(Instant.ofEpochSecond(timestamp), Instant.now())
                        .abs()
                        .compareTo(TOLERANCE)
                <= 0;
    }

    private boolean isGenuine(String head, byte[] body, String signatures) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(config.webhookSecret().substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
        mac.update(head.getBytes(StandardCharsets.UTF_8));
        byte[] right = ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
        return signatures != null
                && Arrays.stream(signatures.split(" "))
                        .anyMatch(signature ->
                                MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8)));
    }
}
