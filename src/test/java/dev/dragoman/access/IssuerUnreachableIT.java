package dev.dragoman.access;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(IssuerUnreachableTest.NobodyThere.class)
class IssuerUnreachableIT extends IssuerUnreachableTest {}
