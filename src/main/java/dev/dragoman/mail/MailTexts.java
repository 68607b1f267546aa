package dev.dragoman.mail;

import dev.dragoman.http.DeskAddress;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.DeskMessages;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.records.Revisions;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.MomentFormat;
import io.quarkus.mailer.Mail;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * The texts of e-mail, in the recipient's language. E-mail is not confidential: of what is not public, they state only the title,
 * the language, the due date, and a link that needs a sign-in.
 */
@Singleton
public class MailTexts {

    private final InterfaceMessages messages;
    private final String base;

    MailTexts(DeskMessages messages, Config config) {
        this.messages = messages.messages();
        this.base = config.getValue("dragoman.base-url", String.class).replaceFirst("/+$", "");
    }

    /** The message to an address, without a sender. */
    Mail mail(Tables tables, QueuedMail queued, String address) {
        LanguageTag language = messages.localeFor(Recipients.language(tables, queued.recipient()));
        MailKind kind = MailKind.valueOf(queued.kind());
        Map<String, Object> values = kind == MailKind.INVITED
                ? Map.of("person", queued.actor())
                : Map.of(
                        "title", title(tables, queued.slug()),
                        "person", queued.actor(),
                        "language", LanguageTag.parse(queued.locale()).nameIn(language));
        String due = queued.due()
                .map(text -> messages.message(
                                language, "mail.due", Map.of("due", new MomentFormat(language.toULocale()).of(text)))
                        + "\n")
                .orElse("");
        String text = messages.message(language, kind.key() + "-text", values)
                + "\n\n"
                + due
                + link(kind, queued)
                + "\n\n-- \n"
                + messages.message(language, "mail.reason")
                + "\n";
        return Mail.withText(address, messages.message(language, kind.key(), values), text)
                .addHeader("Message-ID", "<" + queued.id() + "@" + host() + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Content-Language", language.toString());
    }

    private static String title(Tables tables, String slug) {
        return tables.table(Revisions.class)
                .newest(slug)
                .map(revision -> revision.record().title().source())
                .orElse(slug)
                .replaceAll("\\s+", " ");
    }

    private String link(MailKind kind, QueuedMail queued) {
        String translation = base + DeskAddress.PATH + "/records/" + encoded(queued.slug()) + "/translations/"
                + encoded(queued.locale());
        return switch (kind) {
            case ASSIGNED, CHANGED, SENT_BACK -> translation;
            case SUBMITTED -> translation + "/review";
            case WITHDRAWN, INVITED -> base + DeskAddress.PATH + "/";
        };
    }

    /** The service's own name, whatever it is reached by. */
    private String host() {
        return URI.create(base).getHost();
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }
}
