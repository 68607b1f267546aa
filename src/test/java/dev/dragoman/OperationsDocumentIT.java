package dev.dragoman;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class OperationsDocumentIT extends OperationsDocumentTest {}
