package dev.dragoman.machine;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** With a provider of machine translation beside the service. */
public class WithTranslationServer implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TranslationServer.class));
    }
}
