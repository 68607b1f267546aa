package dev.dragoman.http.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** The reverse proxies between clients and this service. */
@ConfigMapping(prefix = "dragoman.http")
public interface HttpConfig {

    /** The addresses of reverse proxies, as {@code 10.0.0.0/8,2001:db8::1}; only their forwarding header is read. */
    Optional<List<String>> trustedProxies();

    /** The header that the trusted proxies set; the other one is ignored, because clients can send it. */
    @WithDefault("x-forwarded-for")
    ForwardingHeader forwardingHeader();
}
