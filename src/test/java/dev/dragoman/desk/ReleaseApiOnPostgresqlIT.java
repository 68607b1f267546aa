package dev.dragoman.desk;

import dev.dragoman.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(OnPostgresql.class)
class ReleaseApiOnPostgresqlIT extends ReleaseApiTest {}
