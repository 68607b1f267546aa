package dev.dragoman.desk.files;

import dev.dragoman.bundles.formats.BundleFormat;
import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;

/**
 * The page with the files of one translation.
 *
 * @param target the translation
 * @param mayUpload whether the person may upload files
 * @param limit how large a file may be, in whole megabytes or kilobytes, as {@code 2 MB}
 * @param stored the version that an upload has just stored; null if none has
 * @param mistake what was wrong with the file that was sent; null if nothing was
 */
@TemplateData
public record FilesPage(
        Target target, List<Download> downloads, boolean mayUpload, String limit, Integer stored, Mistake mistake) {

    public FilesPage {
        downloads = List.copyOf(downloads);
    }

    /**
     * A translation on a page of the desk.
     *
     * @param title the record's title, in the canonical language
     * @param name the name of the language in that of the person
     * @param path the path of the translation at the desk
     */
    @TemplateData
    public record Target(String title, String locale, String name, String dir, String path) {}

    /** A file to download. */
    @TemplateData
    public record Download(String label, String extension, String path) {

        static List<Download> all(String path) {
            return Arrays.stream(BundleFormat.values())
                    .map(format ->
                            new Download(format.label(), format.extension(), path + "/files/" + format.extension()))
                    .toList();
        }
    }

    /**
     * Why a file was declined.
     *
     * @param key the key of the words that say it
     * @param detail what exactly was wrong, in English
     * @param line of the file; null if it is not known
     * @param unit null if it is about none
     */
    @TemplateData
    public record Mistake(String key, String detail, Integer line, String unit) {}
}
