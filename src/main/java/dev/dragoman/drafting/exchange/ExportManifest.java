package dev.dragoman.drafting.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The description of an exported zip file.
 *
 * @param exportedAt an instant, as ISO 8601 in UTC
 * @param mediaType of all files
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportManifest(String exportedAt, String mediaType, List<File> files) {

    public ExportManifest {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param version of the translation; 0 if nothing is translated yet
     * @param missing why the zip file does not have it; null if it does
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record File(String path, String record, String locale, int version, String missing) {}
}
