package dev.dragoman.desk;

import dev.dragoman.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgresql.class)
class ReleaseTimeOnPostgresqlTest extends ReleaseTimeTest {}
