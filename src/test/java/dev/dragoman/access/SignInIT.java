package dev.dragoman.access;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(WithLocalIssuer.class)
class SignInIT extends SignInTest {}
