package dev.dragoman.desk;

import dev.dragoman.storage.OnSqlite;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(OnSqlite.class)
class ReviewApiIT extends ReviewApiTest {}
