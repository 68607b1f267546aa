package dev.dragoman.desk;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class StatusIT extends StatusTest {}
