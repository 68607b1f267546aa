package dev.dragoman.access;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole audit log, page by page. Other tests have set the clock to years to come: what is new is not what is newest. */
public final class AuditPages {

    private AuditPages() {}

    /**
     * The entries that meet a condition, the newest first.
     *
     * @param condition in Groovy, on {@code it}
     */
    public static List<Map<String, Object>> where(String condition) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (String page = "/api/audit?limit=500"; page != null; ) {
            JsonPath log = given().header("Authorization", "Bearer test-admin-token")
                    .get(page)
                    .jsonPath();
            entries.addAll(log.getList("entries.findAll { " + condition + " }"));
            page = log.getString("next");
        }
        return entries;
    }

    /** What was done in those entries. */
    public static List<String> acts(String condition) {
        return where(condition).stream()
                .map(entry -> String.valueOf(entry.get("act")))
                .toList();
    }
}
