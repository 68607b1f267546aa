package dev.dragoman.releasing.log;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dragoman.releasing.terms.ReleaseNotes;
import dev.dragoman.storage.JsonDocument;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/** The notes of a release as the JSON that they are stored in: {@code {"ja": "…"}}. */
@RegisterForReflection(targets = {ReleaseNotes.class, ReleaseJson.NotesAsObject.class})
final class ReleaseJson {

    static final JsonDocument<ReleaseNotes> NOTES = JsonDocument.of(ReleaseNotes.class)
            .annotated(ReleaseNotes.class, NotesAsObject.class)
            .build();

    private ReleaseJson() {}

    abstract static class NotesAsObject {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        NotesAsObject(Map<String, String> byLocale) {}

        @JsonValue
        abstract Map<String, String> byLocale();
    }
}
