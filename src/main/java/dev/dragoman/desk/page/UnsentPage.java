package dev.dragoman.desk.page;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A form that was not accepted, because the person who had opened it is not signed in any more; it can be sent again from this
 * page.
 *
 * @param action the address to send it to
 * @param text what happened
 * @param signIn whether somebody has to sign in before
 * @param fields all fields of the form
 * @param typed the texts among them that a person has typed
 */
@TemplateData
public record UnsentPage(String action, String text, boolean signIn, List<Field> fields, List<String> typed) {

    public UnsentPage {
        fields = List.copyOf(fields);
        typed = List.copyOf(typed);
    }

    /** A field of the form. */
    @TemplateData
    public record Field(String name, String value) {}
}
