package dev.dragoman.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;

/**
 * Hands messages to the mail server, from an event loop: called from another thread, Vert.x's mail client may miss the greeting of a
 * server that greets at once, such as a relay on the same machine, and waits for it in vain.
 */
@Singleton
class MailSender {

    private static final String TIMEOUT = "quarkus.mailer.timeout";

    /** That of Quarkus. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    private final Supplier<ReactiveMailer> mailer;
    private final Vertx vertx;
    private final Duration timeout;

    @Inject
    MailSender(Instance<ReactiveMailer> mailer, Vertx vertx, Config config) {
        this(
                mailer::get,
                vertx,
                config.getOptionalValue(TIMEOUT, Duration.class).orElse(DEFAULT_TIMEOUT));
    }

    /** @param timeout zero to wait for as long as it takes, as for Quarkus's own blocking mailer */
    MailSender(Supplier<ReactiveMailer> mailer, Vertx vertx, Duration timeout) {
        this.mailer = mailer;
        this.vertx = vertx;
        this.timeout = timeout;
    }

    /**
     * Returns once the server has taken the message.
     *
     * @throws RuntimeException if it did not, or has not answered in time; the causes have an {@code SMTPException} if it said why
     */
    void send(Mail mail) {
        Context eventLoop = vertx.getOrCreateContext();
        Uni<Void> sent = mailer.get().send(mail).runSubscriptionOn(task -> eventLoop.runOnContext(now -> task.run()));
        if (timeout.compareTo(Duration.ZERO) > 0) {
            sent = sent.ifNoItem()
                    .after(timeout)
                    .failWith(() -> new IllegalStateException("The mail server has not answered for "
                            + timeout.toMillis() / 1000.0 + " seconds (" + TIMEOUT + ")"));
        }
        sent.await().indefinitely();
    }
}
