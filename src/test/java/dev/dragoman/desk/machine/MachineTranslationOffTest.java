package dev.dragoman.desk.machine;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The desk without a provider of machine translation. */
@QuarkusTest
class MachineTranslationOffTest {

    @Test
    void withoutAProviderNothingIsOffered() {
        String path = "/desk/records/" + Drafts.record() + "/translations/ja";

        AtDesk.admin().get(path).then().statusCode(200).body(not(containsString("/machine")));
        AtDesk.admin().get(path + "/machine").then().statusCode(200).body(containsString("Machine translation is off"));
        AtDesk.admin().post(path + "/machine").then().statusCode(409);
        AtDesk.admin().post(path + "/machine/unit/p1").then().statusCode(409);
    }
}
