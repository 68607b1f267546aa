package dev.dragoman.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The logo and the stylesheet that the settings of the publisher name, as assets. */
@Singleton
public class PublisherFiles {

    private static final String STYLESHEET = "publisher.css";
    private static final Map<String, String> LOGO_TYPES = Map.of(
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "webp", "image/webp");

    private final Optional<Asset> logo;
    private final Optional<Asset> stylesheet;

    /** @throws ConfigurationException for a file that cannot be read, or a colour in which text cannot be read */
    PublisherFiles(PublisherConfig config) {
        logo = config.logo().map(PublisherFiles::logo);
        String style = color(config.accent(), "accent", AccentColor.WHITE)
                        .map(PublisherFiles::rule)
                        .orElse("")
                + color(config.accentDark(), "accent-dark", AccentColor.DARK_PAPER)
                        .map(color -> "@media screen and (prefers-color-scheme: dark) { " + rule(color) + "}\n")
                        .orElse("")
                + config.stylesheet()
                        .map(file -> new String(bytes("stylesheet", file), UTF_8))
                        .orElse("");
        stylesheet = Optional.of(style)
                .filter(text -> !text.isBlank())
                .map(text -> new Asset(STYLESHEET, "text/css;charset=UTF-8", text.getBytes(UTF_8)));
    }

    /** The logo; empty if none is set. */
    Optional<Asset> logo() {
        return logo;
    }

    /** The colours and the publisher's own stylesheet; empty if neither is set. */
    Optional<Asset> stylesheet() {
        return stylesheet;
    }

    /** Both files. */
    Stream<Asset> all() {
        return Stream.of(logo, stylesheet).flatMap(Optional::stream);
    }

    private static Asset logo(Path file) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!LOGO_TYPES.containsKey(extension)) {
            throw invalid("logo", file.toString(), "it has to be an SVG, PNG, JPEG or WebP file");
        }
        return new Asset("logo." + extension, LOGO_TYPES.get(extension), bytes("logo", file));
    }

    private static Optional<AccentColor> color(Optional<String> given, String setting, String ground) {
        return given.map(hex -> {
            try {
                return AccentColor.on(ground, hex);
            } catch (IllegalArgumentException e) {
                throw invalid(setting, hex, e.getMessage());
            }
        });
    }

    private static String rule(AccentColor color) {
        return ":root { --accent: " + color.hex() + "; --on-accent: " + color.text() + "; }\n";
    }

    private static byte[] bytes(String setting, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw invalid(setting, file.toString(), "the file cannot be read");
        }
    }

    private static ConfigurationException invalid(String setting, String value, String why) {
        return new ConfigurationException("dragoman.publisher." + setting + " is \"" + value + "\": " + why);
    }
}
