package dev.dragoman.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithMailServer.class)
class MailSenderTest {

    private static final int CONNECTIONS = 300;

    @Inject
    MailSender sender;

    @Inject
    Vertx vertx;

    /** After a rejection the connection is closed. Called from this thread, the library missed one greeting in a hundred. */
    @Test
    void noGreetingOfAServerThatGreetsAtOnceIsMissed() {
        MailServer.reject(CONNECTIONS);

        for (int i = 0; i < CONNECTIONS; i++) {
            assertThatThrownBy(() -> sender.send(mail())).hasMessageContaining("451 not now");
        }
    }

    @Test
    void aServerThatDoesNotAnswerInTimeIsNamedWithTheSetting() {
        ReactiveMailer silent = mails -> Uni.createFrom().nothing();
        MailSender impatient = new MailSender(() -> silent, vertx, Duration.ofMillis(1500));

        assertThatThrownBy(() -> impatient.send(mail()))
                .hasMessage("The mail server has not answered for 1.5 seconds (quarkus.mailer.timeout)");
    }

    @Test
    void aMessageThatIsTakenIsSentWithoutATimeoutToo() {
        List<String> taken = new ArrayList<>();
        ReactiveMailer mailer = mails -> {
            taken.add(mails[0].getSubject());
            return Uni.createFrom().voidItem();
        };

        new MailSender(() -> mailer, vertx, Duration.ZERO).send(mail());

        assertThat(taken).containsExactly("Talks");
    }

    private static Mail mail() {
        return Mail.withText("keiko@example.org", "Talks", "They met.").setFrom("desk@example.org");
    }
}
