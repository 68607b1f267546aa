package dev.dragoman.delivery;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class AssetResourceIT extends AssetResourceTest {}
