package dev.dragoman.desk.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;

/**
 * A page that goes on to another address by itself. Unlike after a redirect, browsers take it as the page that asks for the other
 * one, so that they send cookies that are {@code SameSite=Strict}, and forms may lead to another site with it.
 *
 * @param url the address to go on to
 * @param text the key of what the page says meanwhile
 */
@TemplateData
public record ReloadPage(String url, String text) {

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance reload(DeskFrame frame, ReloadPage reload);

        private Templates() {}
    }

    /** The page in a frame, of which it shows the title. */
    public TemplateInstance in(DeskFrame frame) {
        return Templates.reload(frame, this);
    }
}
