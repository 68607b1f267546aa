package dev.dragoman.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A setting in force.
 *
 * @param value its value without secrets; empty if it has none, or if it is a secret
 * @param secret whether it is a secret that is set
 */
public record Setting(String name, Optional<String> value, boolean secret, SettingSource source) {

    /** Every name of a secret ends like this; other values are shown. */
    private static final Pattern SECRET =
            Pattern.compile(".*[.-](?:password|passphrase|secret|token|key|credentials?)");

    /** Credentials in a URL: before its host, or as a parameter. */
    private static final Pattern IN_URL = Pattern.compile(
            "(//)[^/\\s]+@|([?&;](?:\\w*password|\\w*secret|\\w*token|\\w*key|user)=)[^&;\\s]*",
            Pattern.CASE_INSENSITIVE);

    /** A setting with the value that was read. */
    static Setting of(String name, Optional<String> value, SettingSource source) {
        boolean secret = isSecret(name);
        return new Setting(
                name,
                secret ? Optional.empty() : value.map(Setting::masked),
                secret && value.isPresent(),
                value.isPresent() ? source : SettingSource.DEFAULT);
    }

    static boolean isSecret(String name) {
        return SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** A value without the credentials that a URL may have. */
    static String masked(String value) {
        return IN_URL.matcher(value).replaceAll(found -> found.group(1) != null ? "//…@" : found.group(2) + "…");
    }

    /** The environment variable that sets it (MicroProfile Config). */
    public String variable() {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
