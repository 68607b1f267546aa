package dev.dragoman.desk.machine;

import dev.dragoman.machine.WithETranslationServer;
import dev.dragoman.machine.WithTranslationServer;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The tests over HTTP of this package, run against the built artifact. */
final class ArtifactIT {

    private ArtifactIT() {}

    @QuarkusIntegrationTest
    @TestProfile(WithTranslationServer.class)
    static class MachineTranslation extends MachineTranslationTest {}

    @QuarkusIntegrationTest
    @TestProfile(WithETranslationServer.class)
    static class DeliveredTranslation extends DeliveredTranslationTest {}

    @QuarkusIntegrationTest
    static class MachineTranslationOff extends MachineTranslationOffTest {}
}
