package dev.dragoman.desk.withdrawal;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What of a record is public.
 *
 * @param path of the pages about it
 * @param translations the page of its translations
 * @param mayRename whether the person publishes all its languages
 */
@TemplateData
public record PublicPage(
        String slug,
        String title,
        String path,
        String translations,
        List<Row> rows,
        boolean mayWithdraw,
        boolean mayRename) {

    /**
     * A language version.
     *
     * @param state {@code public}, {@code withdrawn}, {@code gone} or {@code redirect}
     * @param page its public address
     * @param since since when that is so
     * @param note what readers are told of its withdrawal; null for nothing
     * @param to the slug of the record that readers are redirected to; null for none
     * @param mayWithdraw whether the person may withdraw it, or change how it was withdrawn
     * @param again where it is released again; null if it is public
     */
    @TemplateData
    public record Row(
            String locale,
            String language,
            String state,
            String page,
            String since,
            String note,
            String to,
            boolean mayWithdraw,
            String again) {}
}
