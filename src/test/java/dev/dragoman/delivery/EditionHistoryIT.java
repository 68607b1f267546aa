package dev.dragoman.delivery;

import dev.dragoman.storage.OnSqlite;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(OnSqlite.class)
class EditionHistoryIT extends EditionHistoryTest {}
