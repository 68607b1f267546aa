package dev.dragoman.storage;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** Runs a test against the artifact on SQLite where the test looks into the database as well: see {@link Backstage}. */
public class OnSqlite implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmptyFolder.class));
    }
}
