package dev.dragoman.rendering.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.records.Block;
import dev.dragoman.records.pictures.PictureFile;
import dev.dragoman.rendering.PictureAddresses;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A picture of a record; without a file, it has its alternative text alone.
 *
 * @param sources the sizes of the picture if there are several, else null
 * @param paths the paths of the file and of its sizes within the service
 */
@RegisterForReflection
@TemplateData
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PictureView(
        @Schema(description = "The address of a picture; absent if there is only its alternative text", format = "uri")
        String src,

        @Schema(description = "The width of a picture in pixels", minimum = "1")
        Integer width,

        @Schema(description = "The height of a picture in pixels", minimum = "1")
        Integer height,

        @Schema(description = "The alternative text of a picture, as text; empty if it has none")
        String alt,

        @Schema(description = "All sizes of a picture, for srcset; absent if there is only one")
        List<Source> sources,

        @JsonIgnore List<String> paths) {

    /** One size of a picture. */
    @RegisterForReflection
    @TemplateData
    @Schema(
            name = "PictureSource",
            requiredProperties = {"src", "width", "height", "mediaType"})
    public record Source(
            @Schema(format = "uri") String src,
            int width,
            int height,

            @Schema(enumeration = {"image/jpeg", "image/png", "image/webp"})
            String mediaType) {}

    static PictureView of(String slug, Block.Picture picture, String alternative, PictureAddresses addresses) {
        List<PictureFile> files = picture.files();
        if (files.isEmpty()) {
            return new PictureView(null, null, null, alternative, null, List.of());
        }
        List<Source> sources = files.stream()
                .map(file -> new Source(
                        addresses.absolute(slug, file),
                        file.width(),
                        file.height(),
                        file.type().mediaType()))
                .toList();
        Source first = sources.get(0);
        return new PictureView(
                first.src(),
                first.width(),
                first.height(),
                alternative,
                sources.size() > 1 ? sources : null,
                files.stream().map(file -> PictureAddresses.path(slug, file)).toList());
    }

    /** The path of the file within the service. */
    public String path() {
        return paths.get(0);
    }

    /**
     * The value of {@code srcset} (HTML §4.8.4.2.1).
     *
     * @param base what links within the service begin with
     */
    public String srcset(String base) {
        return sources.stream()
                .map(source -> base + paths.get(sources.indexOf(source)) + " " + source.width() + "w")
                .collect(Collectors.joining(", "));
    }
}
