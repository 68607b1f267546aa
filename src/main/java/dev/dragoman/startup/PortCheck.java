package dev.dragoman.startup;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig.InsecureRequests;
import io.quarkus.vertx.http.runtime.management.ManagementConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Checks before everything else that the ports are free. Quarkus opens them last, after the import, and then reports in
 * several lines that one is in use.
 */
@Singleton
public class PortCheck {

    private static final int BEFORE_THE_IMPORT = -2;

    private final VertxHttpConfig http;
    private final ManagementConfig management;

    PortCheck(VertxHttpConfig http, ManagementConfig management) {
        this.http = http;
        this.management = management;
    }

    void onStart(@Observes @Priority(BEFORE_THE_IMPORT) StartupEvent event) {
        // Tests and the development mode choose their ports by other settings.
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        boolean encryptedOnly = http.insecureRequests()
                .filter(InsecureRequests.DISABLED::equals)
                .isPresent();
        if (http.hostEnabled() && !encryptedOnly) {
            check("quarkus.http.port (QUARKUS_HTTP_PORT)", http.host(), http.port());
        }
        if (management.hostEnabled()) {
            check("quarkus.management.port (QUARKUS_MANAGEMENT_PORT)", management.host(), management.port());
        }
    }

    /** @throws ConfigurationException if nothing can listen there; its message names the setting */
    static void check(String setting, String host, int port) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (port == 0 || address.isUnresolved()) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            // Without a cause, so that only the message is printed.
            throw new ConfigurationException(setting + " is " + port + ", where the service cannot listen ("
                    + e.getMessage() + "); end the process that uses the port, or configure another one");
        }
    }
}
