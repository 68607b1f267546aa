package dev.dragoman.access;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(SignInTest.WithLocalIssuer.class)
class SignInIT extends SignInTest {}
