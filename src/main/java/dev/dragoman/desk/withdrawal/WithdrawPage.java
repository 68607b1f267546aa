package dev.dragoman.desk.withdrawal;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The form by which a record is withdrawn, and its confirmation.
 *
 * @param path of the pages about the record
 * @param scopes the whole record, or one language version
 * @param mistake the key of what is wrong; null for nothing
 * @param detail more of it, in English; null for nothing
 * @param seen the version that the person has seen; empty on the form
 * @param languages those whose readers are concerned, on the confirmation
 * @param changes whether anything would change
 * @param scheduled the releases that would make it public again
 */
@TemplateData
public record WithdrawPage(
        String title,
        String path,
        List<Scope> scopes,
        Typed typed,
        String mistake,
        String detail,
        String seen,
        List<String> languages,
        boolean changes,
        List<Scheduled> scheduled) {

    /**
     * What a person has typed.
     *
     * @param locale empty for all languages
     * @param mode {@code withdrawn}, {@code gone} or {@code redirect}
     * @param to the slug of the record to lead readers to
     */
    @TemplateData
    public record Typed(String locale, String mode, String to, String note) {}

    /** What is withdrawn. */
    @TemplateData
    public record Scope(String locale, String text, boolean chosen) {}

    /** A release that is to come. */
    @TemplateData
    public record Scheduled(String href, String at) {}
}
