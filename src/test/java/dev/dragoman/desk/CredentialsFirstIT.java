package dev.dragoman.desk;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CredentialsFirstIT extends CredentialsFirstTest {}
