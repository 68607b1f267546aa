package dev.dragoman.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** E-mail to people about their work. The mail server is configured with {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "dragoman.mail")
public interface MailConfig {

    /** The sender's address, as {@code Press desk <desk@example.org>}; if not set, no e-mail is sent. */
    Optional<String> from();

    /** The interval at which an instance looks for messages of other instances and for due retries. */
    @WithDefault("5s")
    Duration poll();

    /** The delay before the first retry; each further one waits four times as long, up to an hour. */
    @WithDefault("30s")
    Duration firstRetry();

    /** How long a message is retried before it has failed. */
    @WithDefault("1d")
    Duration retryFor();
}
