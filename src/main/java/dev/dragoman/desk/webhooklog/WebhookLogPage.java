package dev.dragoman.desk.webhooklog;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page with the webhooks and the log of their messages.
 *
 * @param states the choices of the filter
 * @param older the address of the next page; null on the last
 * @param notice the key of what became of a form; null for nothing
 * @param good whether that was done
 */
@TemplateData
public record WebhookLogPage(
        List<WebhookView> webhooks,
        List<State> states,
        List<MessageView> messages,
        String older,
        String notice,
        boolean good) {

    public WebhookLogPage {
        webhooks = List.copyOf(webhooks);
        states = List.copyOf(states);
        messages = List.copyOf(messages);
    }

    /** A state to choose. */
    @TemplateData
    public record State(String value, String text, boolean chosen) {}
}
