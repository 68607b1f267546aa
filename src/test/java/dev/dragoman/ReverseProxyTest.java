package dev.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.webhooks.TlsIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reverse-proxy examples under docker/ are read by the proxies themselves. */
class ReverseProxyTest {

    @TempDir
    Path folder;

    @Test
    void nginxTakesItsConfiguration() throws IOException {
        assertThat(checked(nginx())).contains("test is successful").doesNotContain("[warn]");
    }

    @Test
    void nginxTakesTheConfigurationOfTls() throws IOException, GeneralSecurityException {
        TlsIdentity identity = TlsIdentity.of("localhost", folder);
        Files.writeString(
                folder.resolve("tls.conf"),
                Files.readString(Path.of("docker/nginx/tls.conf"))
                        .replace(
                                "/etc/nginx/dragoman/fullchain.pem",
                                identity.certificate().toString())
                        .replace(
                                "/etc/nginx/dragoman/privkey.pem",
                                identity.key().toString())
                        .replace("listen [::]:443 ssl;", "")
                        .replace("443", "8443"));

        String result = checked(nginx().replace("listen 8000;", "include tls.conf;"));

        assertThat(nginx()).containsOnlyOnce("listen 8000;");
        assertThat(result).contains("test is successful").doesNotContain("[warn]");
    }

    @Test
    void varnishTakesItsConfiguration() throws IOException {
        String configuration =
                Path.of("docker/varnish/default.vcl").toAbsolutePath().toString();

        Tools.run("varnish", folder, "varnishd", "-C", "-f", configuration);

        // The program that it makes of the configuration comes as its errors would.
        assertThat(Tools.errors(folder, "varnishd")).contains("VGC_function_vcl_recv");
    }

    @Test
    void theStreamOfChangesIsNeitherBufferedNorCached() throws IOException {
        String nginx = Files.readString(Path.of("docker/nginx/nginx.conf"));
        String varnish = Files.readString(Path.of("docker/varnish/default.vcl"));

        String location = nginx.substring(nginx.indexOf("location = /api/changes/stream"));
        assertThat(location.substring(0, location.indexOf('}'))).contains("proxy_buffering off", "proxy_cache off");
        assertThat(varnish).contains("^/api/changes/stream", "set beresp.do_stream = true");
    }

    private String nginx() throws IOException {
        return Files.readString(Path.of("docker/nginx/nginx.conf"))
                .replace("/var/cache/nginx", folder.toString())
                .replace("/tmp/dragoman-nginx.pid", folder.resolve("nginx.pid").toString());
    }

    /** What nginx says of a configuration. */
    private String checked(String configuration) throws IOException {
        Path file = Files.writeString(folder.resolve("nginx.conf"), configuration);
        Tools.run("nginx", folder, "nginx", "-t", "-p", folder.toString(), "-c", file.toString());
        return Tools.errors(folder, "nginx");
    }
}
