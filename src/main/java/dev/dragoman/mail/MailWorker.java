package dev.dragoman.mail;

import dev.dragoman.background.BackgroundWorker;
import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.problem.Causes;
import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.Store;
import dev.dragoman.times.Backoff;
import io.quarkus.mailer.Mail;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Sends the queued e-mail: right after each write of this instance, and regularly for what others wrote and for retries. Of several
 * instances, each message is taken by one; what an instance has taken when it dies is sent by another after a while. Without
 * a sender's address, nothing is ever started.
 */
@Singleton
public class MailWorker {

    private static final Logger LOG = Logger.getLogger(MailWorker.class);
    private static final int BATCH = 20;
    /** Longer than a batch takes if each attempt runs into its timeout. */
    private static final Duration LEASE = Duration.ofMinutes(20);

    private static final Duration LONGEST_RETRY = Duration.ofHours(1);
    private static final Duration KEEP_LOG = Duration.ofDays(30);

    private final Store store;
    private final MailConfig config;
    private final MailTexts texts;
    private final MailSender sender;
    private final Clock clock;
    private final String lock;
    private final BackgroundWorker worker;

    MailWorker(Store store, MailConfig config, MailTexts texts, MailSender sender, StorageConfig storage, Clock clock) {
        this.store = store;
        this.config = config;
        this.texts = texts;
        this.sender = sender;
        this.clock = clock;
        lock = storage.store().skipLocked();
        worker = new BackgroundWorker(LOG, "Sending the queued e-mail", "mail", config.poll(), this::round);
    }

    void onStart(@Observes StartupEvent event, Instance<ScheduledExecutorService> timer) {
        if (config.from().isPresent()) {
            worker.start(timer.get(), config.poll());
        }
    }

    void onWrite(@Observes WriteCommitted event) {
        worker.wake();
    }

    void onStop(@Observes ShutdownEvent event) {
        // A message under way is sent, or again after a while.
        worker.stop();
    }

    private void round() {
        while (store.read(tables -> tables.table(MailQueue.class).due(clock.millis())) > 0) {
            Instant now = clock.instant();
            List<QueuedMail> taken = store.inTransaction(tables -> tables.table(MailQueue.class)
                    .take(now.toEpochMilli(), now.plus(LEASE).toEpochMilli(), BATCH, lock));
            taken.stream().sorted(Comparator.comparing(QueuedMail::id)).forEach(this::send);
            store.inTransaction(tables -> {
                tables.table(MailQueue.class).forget(now.minus(KEEP_LOG).toEpochMilli());
                return true;
            });
        }
    }

    private void send(QueuedMail queued) {
        Optional<Mail> mail = store.read(tables -> Recipients.address(tables, queued.recipient(), clock.instant())
                .map(address -> texts.mail(tables, queued, address)));
        if (mail.isEmpty()) {
            end(queued, "CANCELLED", Optional.of("The person has no address any more"));
            return;
        }
        try {
            sender.send(mail.get().setFrom(config.from().orElseThrow()));
            end(queued, "SENT", Optional.empty());
        } catch (RuntimeException e) {
            failed(queued, e);
        }
    }

    private void failed(QueuedMail queued, RuntimeException fault) {
        Instant now = clock.instant();
        String error = Causes.of(fault)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .reduce((outer, inner) -> inner)
                .orElse(fault.toString());
        boolean permanent =
                Causes.of(fault).anyMatch(cause -> cause instanceof SMTPException smtp && smtp.isPermanent());
        if (permanent || now.isAfter(queued.queuedAt().plus(config.retryFor()))) {
            end(queued, "FAILED", Optional.of(error));
            LOG.warnf("The e-mail %s to %s cannot be sent: %s", queued.id(), queued.recipient(), error);
            return;
        }
        Duration delay = new Backoff(config.firstRetry(), LONGEST_RETRY)
                .after(queued.attempts(), ThreadLocalRandom.current().nextDouble());
        store.inTransaction(tables -> {
            tables.table(MailQueue.class).retry(queued.id(), now.plus(delay).toEpochMilli(), error);
            return true;
        });
        LOG.logf(
                queued.attempts() == 1 ? Logger.Level.WARN : Logger.Level.DEBUG,
                "The e-mail %s to %s was not sent; it will be retried: %s",
                queued.id(),
                queued.recipient(),
                error);
    }

    private void end(QueuedMail queued, String state, Optional<String> error) {
        store.inTransaction(tables -> {
            tables.table(MailQueue.class).end(queued.id(), state, clock.millis(), error);
            return true;
        });
    }
}
