package dev.dragoman.delivery;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ProblemAnswerIT extends ProblemAnswerTest {}
