package dev.dragoman.rendering.withdrawn;

import dev.dragoman.rendering.record.page.Embedding;
import dev.dragoman.rendering.verifier.VerificationPaths;
import io.quarkus.qute.TemplateData;

/**
 * What the notice of a withdrawal shows besides the withdrawal itself.
 *
 * @param base what links within the service begin with: nothing, or its public address in a part to embed
 * @param when that it was withdrawn, with the date
 * @param foreign whether the page is in another language than the publisher's note
 * @param verification where readers verify the withdrawal; null if they cannot
 * @param embedding how it fits into the page around it, in a part to embed
 */
@TemplateData
public record WithdrawnPage(
        String base, String title, String when, boolean foreign, VerificationPaths verification, Embedding embedding) {}
