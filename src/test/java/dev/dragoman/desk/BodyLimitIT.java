package dev.dragoman.desk;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class BodyLimitIT extends BodyLimitTest {}
