package dev.dragoman.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Hands messages to the mail server, from an event loop: called from another thread, Vert.x's mail client may miss the greeting of a
 * server that greets at once, such as a relay on the same machine, and waits for it in vain.
 */
@Singleton
class MailSender {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final Instance<ReactiveMailer> mailer;
    private final Vertx vertx;

    MailSender(Instance<ReactiveMailer> mailer, Vertx vertx) {
        this.mailer = mailer;
        this.vertx = vertx;
    }

    /**
     * Returns once the server has taken the message.
     *
     * @throws RuntimeException if it did not, or has not answered for a minute; the causes have an {@code SMTPException} if it said why
     */
    void send(Mail mail) {
        Context eventLoop = vertx.getOrCreateContext();
        mailer.get()
                .send(mail)
                .runSubscriptionOn(task -> eventLoop.runOnContext(now -> task.run()))
                .ifNoItem()
                .after(TIMEOUT)
                .failWith(() -> new IllegalStateException("The mail server has not answered for a minute"))
                .await()
                .indefinitely();
    }
}
