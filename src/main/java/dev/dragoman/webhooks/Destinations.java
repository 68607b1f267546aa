package dev.dragoman.webhooks;

import dev.dragoman.http.client.InternetAddresses;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where webhooks may be sent. A host is looked up for each attempt, and the connection goes to an address that was
 * checked, so that a name that resolves differently the next time (DNS rebinding) reaches nothing else.
 */
@Singleton
public class Destinations {

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_PORT = 65_535;
    private static final String ALLOW = "dragoman.webhooks.allow-private";

    private final boolean allowPrivate;

    public Destinations(WebhookConfig config) {
        allowPrivate = config.allowPrivate();
    }

    /** What is wrong with the URL of a webhook, as the end of a sentence; empty if nothing is. */
    public Optional<String> problem(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return Optional.of("is not a URL such as https://hooks.example/dragoman");
        }
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (url.length() > MAX_LENGTH
                || uri.getHost() == null
                || uri.getPort() > MAX_PORT
                || uri.getPort() == 0
                || !(scheme.equals("https") || scheme.equals("http"))) {
            return Optional.of(
                    "is not a URL such as https://hooks.example/dragoman, of at most " + MAX_LENGTH + " characters");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("must have neither credentials nor a fragment; messages are signed instead");
        }
        if (scheme.equals("http") && !allowPrivate) {
            return Optional.of("must begin with https://; plain http needs the setting " + ALLOW);
        }
        return InternetAddresses.literal(uri.getHost())
                .filter(address -> !allowPrivate && !InternetAddresses.isPublic(address))
                .map(address -> "names " + address.getHostAddress()
                        + ", which is not a public address; private addresses need the setting " + ALLOW);
    }

    /**
     * The addresses of a host that may be connected to; asks DNS.
     *
     * @throws Unreachable if there is none
     */
    public List<InetAddress> addresses(String host) throws Unreachable {
        List<InetAddress> all = resolve(host);
        List<InetAddress> allowed = all.stream()
                .filter(address -> allowPrivate || InternetAddresses.isPublic(address))
                .toList();
        if (allowed.isEmpty()) {
            throw new Unreachable(host + " is at " + all.get(0).getHostAddress()
                    + ", which is not a public address; private addresses need the setting " + ALLOW);
        }
        return allowed;
    }

    private static List<InetAddress> resolve(String host) throws Unreachable {
        Optional<InetAddress> literal = InternetAddresses.literal(host);
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        try {
            return Arrays.asList(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new Unreachable("The host " + host + " was not found in DNS");
        }
    }

    /** A host that no message can be sent to; the message says why. */
    public static final class Unreachable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreachable(String message) {
            super(message);
        }
    }
}
