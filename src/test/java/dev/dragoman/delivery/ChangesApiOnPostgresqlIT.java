package dev.dragoman.delivery;

import dev.dragoman.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(OnPostgresql.class)
class ChangesApiOnPostgresqlIT extends ChangesApiTest {}
