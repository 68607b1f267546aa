package dev.dragoman.desk.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;

/**
 * Why a sign-in at the issuer did not succeed, and how to go on.
 *
 * @param text the key of the explanation
 * @param next the path to continue at after another attempt
 */
@TemplateData
public record SignInFailedPage(String text, String next) {

    public String nextEncoded() {
        return URLEncoder.encode(next, UTF_8);
    }
}
