package dev.dragoman.access;

import dev.dragoman.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(OnPostgresql.class)
class CredentialsOnPostgresqlIT extends CredentialsTest {}
