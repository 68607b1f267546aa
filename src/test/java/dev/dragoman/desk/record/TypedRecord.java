package dev.dragoman.desk.record;

import dev.dragoman.desk.AtDesk;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of an author, as tests fill it in. */
final class TypedRecord {

    private static final Pattern INPUT =
            Pattern.compile("<input(?=[^>]*\\bname=\"([^\"]+)\")(?=[^>]*\\bvalue=\"([^\"]*)\")[^>]*>");
    private static final Pattern AREA =
            Pattern.compile("<textarea [^>]*name=\"([^\"]+)\"[^>]*>\\n?(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern KIND = Pattern.compile("<option value=\"([^\"]*)\" selected>");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** A new record of a meeting. */
    static TypedRecord meeting(String slug) {
        return new TypedRecord()
                .with("slug", slug)
                .with("kind", "readout")
                .with("title", "A meeting")
                .with("issued", "2023-04-05")
                .with("event", "times")
                .with("start-date", "2023-04-05")
                .with("start-time", "11:20")
                .with("start-zone", "Europe/Brussels")
                .with("hours", "2")
                .with("minutes", "25")
                .with("about", "yes")
                .with("place", "Brussels")
                .with("body", "{when}, the ministers met.\n\n1. First point.\n2. Second point.");
    }

    /** What the fields of a page have. */
    static TypedRecord of(Response page) {
        TypedRecord form = new TypedRecord();
        String html = page.asString();
        Matcher inputs = INPUT.matcher(html);
        while (inputs.find()) {
            boolean chosen = !inputs.group().matches("(?s).*type=\"(radio|checkbox)\".*")
                    || inputs.group().contains(" checked");
            if (chosen && !inputs.group(2).isEmpty()) {
                form.with(inputs.group(1), unescaped(inputs.group(2)));
            }
        }
        Matcher kind = KIND.matcher(html);
        if (kind.find()) {
            form.with("kind", kind.group(1));
        }
        Matcher areas = AREA.matcher(html);
        while (areas.find()) {
            form.with(areas.group(1), unescaped(areas.group(2)));
        }
        return form;
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    TypedRecord with(String name, String value) {
        values.put(name, value);
        return this;
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The answer to the form. */
    Response post(String path) {
        return post(AtDesk.admin(), path);
    }

    Response post(RequestSpecification browser, String path) {
        return browser.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(values)
                .post(path);
    }

    /** The same as a form with files, of which none was chosen. */
    RequestSpecification multipart(RequestSpecification browser) {
        RequestSpecification request = browser.contentType("multipart/form-data");
        values.forEach(request::multiPart);
        return request;
    }
}
