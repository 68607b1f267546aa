package dev.dragoman.desk.administration.people;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A page of the list of people.
 *
 * @param search what names were searched for
 * @param former whether people without access are listed too
 * @param previous the address of the page before; null on the first
 * @param next the address of the page after; null on the last
 * @param notice what has just been done, in words; null for nothing
 */
@TemplateData
public record PeoplePage(List<Row> rows, String search, boolean former, String previous, String next, String notice) {

    /**
     * A person.
     *
     * @param shown their public name; null if they are not named
     * @param roles in words
     * @param seen when they last signed in or did something; null if that is not known
     * @param expires when their access ends; null if it does not, or if they have none
     */
    @TemplateData
    public record Row(
            String name,
            String href,
            String shown,
            List<String> roles,
            boolean access,
            boolean issuer,
            boolean configured,
            String seen,
            String expires) {}
}
