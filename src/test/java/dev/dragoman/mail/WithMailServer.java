package dev.dragoman.mail;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** With a mail server beside the service. */
public class WithMailServer implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(MailServer.class));
    }
}
