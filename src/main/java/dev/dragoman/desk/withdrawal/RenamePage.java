package dev.dragoman.desk.withdrawal;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The form by which a record gets another address, and its confirmation.
 *
 * @param to the new slug, as typed
 * @param mistake the key of what is wrong; null for nothing
 * @param detail more of it, in English; null for nothing
 * @param seen the version that the person has seen; empty on the form
 * @param pages the public addresses that lead to the new ones, with the new ones
 */
@TemplateData
public record RenamePage(
        String slug,
        String title,
        String path,
        String to,
        String mistake,
        String detail,
        String seen,
        List<Moved> pages) {

    /** An address and the one that it leads to. */
    @TemplateData
    public record Moved(String from, String to) {}
}
