package dev.dragoman.desk.machine;

import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.rendering.LocalizedMessages;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page of machine translation for one translation of a record.
 *
 * @param tool the provider; null if machine translation is off
 * @param count how many units a machine may translate
 * @param jobs the newest first
 */
@TemplateData
public record MachinePage(
        String path, String title, String language, String tool, int count, boolean mayEdit, List<JobView> jobs) {

    static MachinePage of(
            DeskTranslation asked,
            LocalizedMessages words,
            String tool,
            int count,
            boolean mayEdit,
            List<JobView> jobs) {
        return new MachinePage(
                asked.path(), asked.title(), words.language(asked.locale().toString()), tool, count, mayEdit, jobs);
    }

    /** Whether a new job can be made. */
    public boolean mayStart() {
        return tool != null && mayEdit && count > 0;
    }
}
