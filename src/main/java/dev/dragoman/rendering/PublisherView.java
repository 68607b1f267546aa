package dev.dragoman.rendering;

import io.quarkus.qute.TemplateData;

/**
 * What the header and the footer of a page show of the publisher; what is not set is null.
 *
 * @param name the name in the language of the page, or in English
 * @param nameLang the language of the name where it is not that of the page
 * @param logo the path of the logo
 * @param stylesheet the path of the publisher's colours and stylesheet
 * @param home the address of the home page
 * @param press the address of the press contact
 * @param legal the address of the legal notice
 * @param accessibility the address of the accessibility statement
 */
@TemplateData
public record PublisherView(
        String name,
        String nameLang,
        String logo,
        String stylesheet,
        String home,
        String press,
        String legal,
        String accessibility) {

    /** Whether there are links for the footer. */
    public boolean linked() {
        return home != null || press != null || legal != null || accessibility != null;
    }
}
