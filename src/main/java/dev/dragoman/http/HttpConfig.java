package dev.dragoman.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What stands between clients and this service. */
@ConfigMapping(prefix = "dragoman.http")
public interface HttpConfig {

    /** The addresses of reverse proxies, as {@code 10.0.0.0/8,2001:db8::1}; only they may say for whom they forward. */
    Optional<List<String>> trustedProxies();

    /** The header in which those proxies say it; what clients send in the other one is ignored. */
    @WithDefault("x-forwarded-for")
    ForwardingHeader forwardingHeader();
}
