package dev.dragoman.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.dragoman.json.Digest;
import io.quarkus.qute.TemplateData;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stylesheet, the script and the mark of the pages, and the stylesheet of embedded fragments. Their addresses carry a digest of their bytes, so a browser may
 * keep them for good and still has the right ones after the next deployment.
 */
@Singleton
@TemplateData
public class Assets {

    private final Map<String, Asset> byName = Stream.of(
                    Asset.read("dragoman.css", "text/css;charset=UTF-8"),
                    Asset.read("embed.css", "text/css;charset=UTF-8"),
                    Asset.read("dragoman.js", "text/javascript;charset=UTF-8"),
                    Asset.read("favicon.svg", "image/svg+xml"))
            .collect(toUnmodifiableMap(Asset::name, identity()));

    /**
     * A file that pages refer to.
     *
     * @param version the digest of its bytes, shortened; another one stands for other bytes
     */
    public record Asset(String name, String mediaType, String text, String version) {

        private static Asset read(String name, String mediaType) {
            try (InputStream file = Assets.class.getResourceAsStream("/assets/" + name)) {
                String text = new String(file.readAllBytes(), UTF_8);
                return new Asset(name, mediaType, text, Digest.of(text).hex().substring(0, 16));
            } catch (IOException e) {
                throw new UncheckedIOException("The artifact lacks assets/" + name, e);
            }
        }
    }

    /** The file of that name; empty if pages have no such file. */
    public Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The path and query to refer to a file by. */
    public String address(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("There is no asset " + name));
        return "/assets/" + name + "?v=" + asset.version();
    }
}
