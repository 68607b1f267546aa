package dev.dragoman.editing;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(EditorsGuideTest.OnItsOwn.class)
class EditorsGuideIT extends EditorsGuideTest {}
