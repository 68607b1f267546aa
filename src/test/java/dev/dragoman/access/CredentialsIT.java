package dev.dragoman.access;

import dev.dragoman.storage.OnSqlite;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(OnSqlite.class)
class CredentialsIT extends CredentialsTest {}
