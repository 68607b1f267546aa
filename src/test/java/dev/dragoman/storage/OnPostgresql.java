package dev.dragoman.storage;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** Runs a test that has run on SQLite again on PostgreSQL: the same artifact, another setting. */
public class OnPostgresql implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedPostgresql.class));
    }
}
