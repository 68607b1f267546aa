package dev.dragoman.desk.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;

/**
 * The form for signing in.
 *
 * @param next the path to continue at
 * @param error the key of the error message; null if there is none
 * @param withToken whether a token is asked for; otherwise people go on to the issuer
 * @param issuer whether people can sign in at an issuer
 */
@TemplateData
public record SignInForm(String next, String error, boolean withToken, boolean issuer) {

    public String nextEncoded() {
        return URLEncoder.encode(next, UTF_8);
    }
}
