package dev.dragoman.desk.page;

import io.quarkus.qute.TemplateData;

/**
 * A link to a page of the administration.
 *
 * @param title the key of its name
 * @param lead the key of the sentence that says what it is for
 * @param current the value of {@code aria-current}; null on other pages
 */
@TemplateData
public record AdministrationLink(String href, String title, String lead, String current) {

    static AdministrationLink of(AdministrationPart part, String path) {
        String current = path.equals(part.path()) ? "page" : path.startsWith(part.path() + "/") ? "true" : null;
        return new AdministrationLink(part.path(), part.title(), part.lead(), current);
    }
}
