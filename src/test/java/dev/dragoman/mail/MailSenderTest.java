package dev.dragoman.mail;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithMailServer.class)
class MailSenderTest {

    private static final int CONNECTIONS = 300;

    @Inject
    MailSender sender;

    /** After a rejection the connection is closed. Called from this thread, the library missed one greeting in a hundred. */
    @Test
    void noGreetingOfAServerThatGreetsAtOnceIsMissed() {
        MailServer.reject(CONNECTIONS);
        Mail mail = Mail.withText("keiko@example.org", "Talks", "They met.").setFrom("desk@example.org");

        for (int i = 0; i < CONNECTIONS; i++) {
            assertThatThrownBy(() -> sender.send(mail)).hasMessageContaining("451 not now");
        }
    }
}
