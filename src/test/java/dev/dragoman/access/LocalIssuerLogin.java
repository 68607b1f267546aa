package dev.dragoman.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;

/**
 * The login page of the tests' issuer, with its token and logout endpoints. Whoever types a name is that person; it remembers them
 * in a cookie. A code is good once, for the client, the address and the PKCE verifier that it was asked for with.
 *
 * <p>{@code keiko} translates into Japanese, {@code nobody} has no role; of {@code wrong-nonce} and {@code wrong-audience} the ID
 * token is not for the request.
 */
final class LocalIssuerLogin {

    static final String CLIENT = "desk-client";
    static final String SECRET = "the secret of the desk";

    private static final String COOKIE = "issuer-session";

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final String address;
    private final UnaryOperator<String> signing;

    LocalIssuerLogin(String address, UnaryOperator<String> signing) {
        this.address = address;
        this.signing = signing;
    }

    void authorize(HttpExchange asked) throws IOException {
        try (asked) {
            Map<String, String> query = parameters(asked.getRequestURI().getRawQuery());
            Map<String, String> form =
                    parameters(new String(asked.getRequestBody().readAllBytes(), UTF_8));
            Optional<String> user = Optional.ofNullable(form.get("user")).or(() -> remembered(asked));
            if (form.containsKey("cancel")) {
                redirect(asked, query, "error=access_denied");
            } else if (user.isPresent()) {
                String code = UUID.randomUUID().toString();
                Map<String, String> request = new HashMap<>(query);
                request.put("user", user.get());
                codes.put(code, request);
                asked.getResponseHeaders().add("Set-Cookie", COOKIE + "=" + user.get() + "; Path=/; Secure; HttpOnly");
                redirect(asked, query, "code=" + code);
            } else {
                answer(asked, 200, "text/html", """
                        <!DOCTYPE html><html lang="en"><title>Issuer</title><form method="post">
                        <label>Name <input name="user"></label><button>Sign in</button></form>
                        <form method="post"><button name="cancel" value="1">Cancel</button></form></html>""");
            }
        }
    }

    void token(HttpExchange asked) throws IOException {
        try (asked) {
            Map<String, String> form =
                    parameters(new String(asked.getRequestBody().readAllBytes(), UTF_8));
            Map<String, String> request = codes.remove(form.getOrDefault("code", ""));
            String credentials = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
            if (request == null
                    || !credentials.equals(asked.getRequestHeaders().getFirst("Authorization"))
                    || !request.get("client_id").equals(CLIENT)
                    || !request.get("redirect_uri").equals(form.get("redirect_uri"))
                    || !request.get("code_challenge_method").equals("S256")
                    || !request.get("code_challenge").equals(challenge(form.getOrDefault("code_verifier", "")))) {
                answer(asked, 400, "application/json", "{\"error\": \"invalid_grant\"}");
                return;
            }
            answer(
                    asked,
                    200,
                    "application/json",
                    JsonUtil.toJson(Map.of(
                            "id_token",
                            signing.apply(JsonUtil.toJson(idToken(request))),
                            "access_token",
                            "opaque",
                            "token_type",
                            "Bearer",
                            "expires_in",
                            300)));
        }
    }

    void logout(HttpExchange asked) throws IOException {
        try (asked) {
            Map<String, String> query = parameters(asked.getRequestURI().getRawQuery());
            if (!query.containsKey("id_token_hint")) {
                answer(asked, 400, "text/plain", "No id_token_hint");
                return;
            }
            asked.getResponseHeaders().add("Set-Cookie", COOKIE + "=; Path=/; Max-Age=0");
            asked.getResponseHeaders().add("Location", query.get("post_logout_redirect_uri"));
            asked.sendResponseHeaders(302, -1);
        }
    }

    private Map<String, Object> idToken(Map<String, String> request) {
        String user = request.get("user");
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", address);
        claims.put("aud", user.equals("wrong-audience") ? "somebody-else" : CLIENT);
        claims.put("sub", "sub-" + user);
        claims.put("nonce", user.equals("wrong-nonce") ? "forged" : request.get("nonce"));
        claims.put("preferred_username", user);
        claims.put("name", "The person " + user);
        claims.put("email", user + "@example.org");
        claims.put("dragoman", user.equals("nobody") ? List.of() : List.of("translator[ja]"));
        claims.put("iat", now);
        claims.put("exp", now + 300);
        return claims;
    }

    private static Optional<String> remembered(HttpExchange asked) {
        return Optional.ofNullable(asked.getRequestHeaders().getFirst("Cookie")).stream()
                .flatMap(cookies -> Arrays.stream(cookies.split("; *")))
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .map(cookie -> cookie.substring(COOKIE.length() + 1))
                .filter(user -> !user.isEmpty())
                .findFirst();
    }

    private static void redirect(HttpExchange asked, Map<String, String> query, String outcome) throws IOException {
        asked.getResponseHeaders()
                .add(
                        "Location",
                        query.get("redirect_uri") + "?" + outcome + "&state="
                                + URLEncoder.encode(query.get("state"), UTF_8));
        asked.sendResponseHeaders(302, -1);
    }

    private static void answer(HttpExchange asked, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        asked.getResponseHeaders().add("Content-Type", type);
        asked.sendResponseHeaders(status, body.length);
        asked.getResponseBody().write(body);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String text) {
        return Arrays.stream(Optional.ofNullable(text).orElse("").split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8),
                        pair -> URLDecoder.decode(pair[1], UTF_8),
                        (a, b) -> b));
    }
}
