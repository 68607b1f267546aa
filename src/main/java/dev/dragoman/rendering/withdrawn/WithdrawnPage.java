package dev.dragoman.rendering.withdrawn;

import io.quarkus.qute.TemplateData;

/**
 * What the notice of a withdrawal shows besides the withdrawal itself.
 *
 * @param base what links within the service begin with: nothing, or its public address in a part to embed
 * @param when that it was withdrawn, with the date
 * @param foreign whether the page is in another language than the publisher's note
 */
@TemplateData
public record WithdrawnPage(String base, String title, String when, boolean foreign) {}
