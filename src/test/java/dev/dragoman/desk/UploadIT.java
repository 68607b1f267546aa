package dev.dragoman.desk;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class UploadIT extends UploadTest {}
