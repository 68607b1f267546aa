package dev.dragoman.rendering;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Who publishes the records: name, looks and links of all pages. In an address, {@code {locale}} is the page's locale. */
@ConfigMapping(prefix = "dragoman.publisher")
public interface PublisherConfig {

    /** The publisher's name by locale. A page in another language shows the English one. */
    Map<String, String> name();

    /** The file of the logo: SVG, PNG, JPEG or WebP. */
    Optional<Path> logo();

    /** The accent colour on white, as {@code #rrggbb}. */
    Optional<String> accent();

    /** The accent colour on the dark ground of readers who prefer it, as {@code #rrggbb}. */
    Optional<String> accentDark();

    /** A stylesheet of the publisher's own, loaded after that of the service. */
    Optional<Path> stylesheet();

    /** The address of the publisher's home page. */
    Optional<String> home();

    /** The address of the press contact: http, https or mailto. */
    Optional<String> press();

    /** The address of the legal notice. */
    Optional<String> legal();

    /** The address of the accessibility statement. */
    Optional<String> accessibility();
}
