package dev.dragoman.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;

import dev.dragoman.startup.Main;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {

    @Test
    void readinessReportsImportAndZoneData() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("start-up import", "time zone data"))
                .body("checks.status", everyItem(equalTo("UP")));
    }

    @Test
    void whetherWritesAreAcceptedHasAnAddressOfItsOwn() {
        given().get("/q/health/group/writing")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", contains("store"))
                .body("checks[0].data.'public changes'", greaterThanOrEqualTo(0));
    }

    @Test
    void readinessReportsTheProgressOfTheImport() {
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'start-up import' }.data.'records found'", equalTo(2))
                .body("checks.find { it.name == 'start-up import' }.data.'records looked at'", equalTo(2))
                .body("checks.find { it.name == 'start-up import' }.data.'files rejected'", equalTo(0));
    }

    @Test
    void bothVersionsOfTheZoneDataAreShown() {
        Map<String, Object> zones =
                given().get("/q/health/ready").jsonPath().getMap("checks.find { it.name == 'time zone data' }.data");

        assertThat(List.of(zones.get("java.time"), zones.get("ICU"), zones.get("in use")))
                .allSatisfy(version -> assertThat(version.toString()).matches("20[0-9]{2}[a-z]+"));
        assertThat(zones.get("differ")).isEqualTo(!zones.get("java.time").equals(zones.get("ICU")));
    }

    @Test
    void theServiceIsAlive() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void aServiceThatAnswersIsReadyToTheContainersOwnCheck() {
        boolean ready = Main.isReady(RestAssured.port);

        assertThat(ready).isTrue();
    }

    @Test
    void aServiceThatDoesNotAnswerIsNot() {
        int nobodyListens = 1;

        boolean ready = Main.isReady(nobodyListens);

        assertThat(ready).isFalse();
    }
}
