package dev.dragoman.storage;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgresql.class)
class StoreOnPostgresqlTest extends StoreTest {}
