package dev.dragoman.desk.preview;

import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.drafting.preview.PreviewLink;
import io.quarkus.qute.TemplateData;
import java.time.ZoneId;
import java.util.List;

/**
 * The page that frames a preview.
 *
 * @param title the record's title, in the canonical language
 * @param name the name of the language in that of the person
 * @param path the path of the translation at the desk
 * @param mistake the key of what is wrong with the draft; null if it can be shown
 * @param detail what exactly, in English; null if it can be shown
 * @param links the private links that work
 * @param made the address of the link that was just made, which is shown only now; null if none was
 */
@TemplateData
public record PreviewPage(
        String title,
        String name,
        String path,
        boolean canonical,
        PreviewQuery query,
        String mistake,
        String detail,
        List<Link> links,
        String made) {

    public PreviewPage {
        links = List.copyOf(links);
    }

    /** A private link. */
    @TemplateData
    public record Link(String digest, String maker, String created, String until) {

        static Link of(PreviewLink link, WrittenTimes times, ZoneId zone) {
            return new Link(
                    link.digest(), link.maker(), times.at(link.createdAt(), zone), times.at(link.expiresAt(), zone));
        }
    }
}
