package dev.dragoman.machine;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** With a provider that delivers translations later. */
public class WithETranslationServer implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(ETranslationServer.class));
    }
}
