package dev.dragoman.rendering;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.qute.TemplateData;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stylesheet, the script and the mark of the pages, the stylesheet of embedded fragments, and the publisher's own
 * files. Their addresses carry a digest of their bytes, so a browser may keep them for good and still has the right ones
 * after the next deployment.
 */
@Singleton
@TemplateData
public class Assets {

    private final Map<String, Asset> byName;

    Assets(PublisherFiles publisher) {
        byName = Stream.concat(
                        Stream.of(
                                Asset.read("dragoman.css", "text/css;charset=UTF-8"),
                                Asset.read("embed.css", "text/css;charset=UTF-8"),
                                Asset.read("desk.css", "text/css;charset=UTF-8"),
                                Asset.read("htmx.min.js", "text/javascript;charset=UTF-8"),
                                Asset.read("preview.css", "text/css;charset=UTF-8"),
                                Asset.read("dragoman.js", "text/javascript;charset=UTF-8"),
                                Asset.read("desk.js", "text/javascript;charset=UTF-8"),
                                Asset.read("desk-editor.js", "text/javascript;charset=UTF-8"),
                                Asset.read("desk-files.js", "text/javascript;charset=UTF-8"),
                                Asset.read("desk-record.js", "text/javascript;charset=UTF-8"),
                                Asset.read("verify.js", "text/javascript;charset=UTF-8"),
                                Asset.read("favicon.svg", "image/svg+xml"),
                                Asset.read("favicon.ico", "image/x-icon")),
                        publisher.all())
                .collect(toUnmodifiableMap(Asset::name, identity()));
    }

    /** The file of that name; empty if pages have no such file. */
    public Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The path and query to refer to a file by. */
    public String address(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no asset " + name))
                .address();
    }
}
