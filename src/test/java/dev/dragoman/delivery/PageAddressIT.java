package dev.dragoman.delivery;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PageAddressIT extends PageAddressTest {}
