package dev.dragoman.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Serves HTTP/1.1 alone on connections without TLS. Nobody needs HTTP/2 there (browsers do not speak it without TLS, and
 * reverse proxies use HTTP/1.1 by default), and an upgrade to it (h2c) is a known way to smuggle requests past a proxy. A
 * request for the upgrade is answered as if it were none (RFC 9110 §7.8).
 */
@Singleton
public class ServerOptions implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
