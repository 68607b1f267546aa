package dev.dragoman.desk.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.releasing.Previewing.Draft;
import dev.dragoman.rendering.record.page.AddressQuery;
import dev.dragoman.rendering.record.page.Embedding;
import dev.dragoman.times.Zones;
import io.quarkus.qute.TemplateData;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a preview is to be shown. Values that are not known count as not given.
 *
 * @param draft {@code newest} or {@code approved}
 * @param width {@code desktop}, {@code tablet} or {@code phone}
 * @param scheme {@code light}, {@code dark}, or {@code auto} for that of the browser
 * @param zone a reader's time zone, as typed; empty for none
 */
@TemplateData
public record PreviewQuery(String draft, String width, String scheme, String zone) {

    static final PreviewQuery NONE = new PreviewQuery("approved", "desktop", "auto", "");

    private static final int MAX_ZONE_LENGTH = 60;

    static PreviewQuery of(HttpServerRequest http) {
        return new PreviewQuery(
                one(http, "draft", List.of("newest", "approved")),
                one(http, "width", List.of("desktop", "tablet", "phone")),
                one(http, "scheme", List.of("auto", "light", "dark")),
                // The page's own form says tz.
                Optional.ofNullable(http.getParam("zone"))
                        .or(() -> Optional.ofNullable(http.getParam("tz")))
                        .map(String::strip)
                        .filter(zone -> zone.length() <= MAX_ZONE_LENGTH)
                        .orElse(""));
    }

    private static String one(HttpServerRequest http, String name, List<String> known) {
        return Optional.ofNullable(http.getParam(name)).filter(known::contains).orElse(known.get(0));
    }

    /** The same of the newest draft. */
    PreviewQuery ofNewest() {
        return new PreviewQuery("newest", width, scheme, zone);
    }

    Draft which() {
        return Arrays.stream(Draft.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(draft))
                .findFirst()
                .orElseThrow();
    }

    /** The same for the page: a zone that is not known is shown in the page's form, with a message. */
    AddressQuery ofPage() {
        if (zone.isEmpty()) {
            return AddressQuery.NONE;
        }
        try {
            return new AddressQuery(Optional.empty(), Optional.of(Zones.named(zone)), false);
        } catch (ProblemException unknown) {
            return new AddressQuery(Optional.empty(), Optional.empty(), false, Optional.of(zone), Embedding.NONE);
        }
    }

    /** The query of the framed page's address. */
    public String framed() {
        return "draft=" + draft + "&scheme=" + scheme
                + (zone.isEmpty() ? "" : "&zone=" + URLEncoder.encode(zone, UTF_8));
    }
}
