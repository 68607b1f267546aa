package dev.dragoman.drafting;

import java.util.Optional;

/**
 * What became of a file.
 *
 * @param path below the content folder, such as {@code records/<slug>/ja.xlf}
 * @param reason why it was not taken or not published, with the line where there is one
 */
public record ImportResult(ImportOutcome outcome, String path, Optional<String> reason) {

    @Override
    public String toString() {
        return path + reason.map(why -> ": " + why).orElse("");
    }
}
