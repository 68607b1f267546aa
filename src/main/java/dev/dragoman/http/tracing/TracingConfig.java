package dev.dragoman.http.tracing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Traces of requests. {@code application.properties} passes these settings on to Quarkus's own. */
@ConfigMapping(prefix = "dragoman.tracing")
public interface TracingConfig {

    /** The address of the OpenTelemetry Collector, to which OTLP is sent over HTTP; if not set, nothing is traced. */
    Optional<URI> endpoint();

    /** The share of requests that are traced, from 0 to 1; the reverse proxy's own decision takes precedence. */
    @WithDefault("1")
    double ratio();
}
