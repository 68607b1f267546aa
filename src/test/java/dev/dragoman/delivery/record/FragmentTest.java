package dev.dragoman.delivery.record;

import static dev.dragoman.delivery.Seeds.READOUT_DATA;
import static dev.dragoman.delivery.Seeds.STATEMENT_DATA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of fragments to embed, as docs/embedding.md tells it. */
@QuarkusTest
public class FragmentTest {

    private static final Pattern IDS = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern REFERENCES = Pattern.compile(" (?:href=\"#|aria-labelledby=\"|for=\")([^\"]*)\"");
    private static final Pattern HEADINGS = Pattern.compile("<h([1-9])");
    private static final Pattern CLASSES = Pattern.compile(" class=\"([^\"]*)\"");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `\\.([a-z]+)` \\|");

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @ParameterizedTest
    @ValueSource(strings = {READOUT_DATA, STATEMENT_DATA})
    void everyIdAndEveryReferenceToOneBeginsWithThePrefix(String record) {
        String plain = fragment(record + "?lang=ja");

        String prefixed = fragment(record + "?lang=ja&prefix=x-");

        List<String> ids = all(IDS, prefixed);
        assertThat(ids)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isEqualTo(all(IDS, plain).stream().map(id -> "x-" + id).toList());
        assertThat(all(REFERENCES, prefixed)).isNotEmpty().allMatch(ids::contains);
        assertThat(prefixed.replace("x-", "")).isEqualTo(plain.replace("x-", ""));
    }

    @Test
    void thePartsThatANoticeNamesAreReachedUnderThePrefix() {
        String slug = newsroom.newSlug();
        String first = "The ministers met in the morning and spoke about trade.";
        newsroom.release(slug, Newsroom.statement("Title", "Fragments", "1971-03-01", first + "\n\nThey agreed."));
        newsroom.translate(slug, "de", Map.of("title", "Titel", "p1", "Die Minister.", "p2", "Einig."));
        newsroom.release(
                slug,
                Newsroom.statement(
                        "Title", "Fragments", "1971-03-01", first.replace("morning", "evening") + "\n\nThey agreed."));
        newsroom.amend(slug, "de", Weight.MAJOR, Optional.empty(), Optional.empty(), Map.of("p1", Weight.MAJOR));

        String fragment = fragment("/api/records/" + slug + "?lang=de&prefix=press_1-");

        assertThat(fragment).contains("href=\"#press_1-p1\"", "id=\"press_1-p1\"");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 4", "2, 2, 5", "3, 3, 6", "4, 4, 6", "6, 6, 6"})
    void headingsBeginAtTheLevelThatIsAskedForAndEndAtSix(int heading, int first, int last) {
        String slug = newsroom.newSlug();
        newsroom.release(
                slug,
                Newsroom.statement("Title", "Fragments", "1971-03-02", "## Section\n\nText.\n\n### Part\n\nText."));
        newsroom.awaitChanges();

        List<Integer> levels = all(HEADINGS, fragment("/api/records/" + slug + "?heading=" + heading)).stream()
                .map(Integer::valueOf)
                .toList();

        assertThat(levels.get(0)).isEqualTo(first);
        assertThat(levels).allMatch(level -> level >= first && level <= 6).contains(last);
    }

    @Test
    void withoutParametersTheFragmentBeginsAtTheFirstLevelWithPlainIds() {
        String fragment = fragment(STATEMENT_DATA + "?lang=en");

        assertThat(fragment).contains("<h1 id=\"title\"");
        assertThat(fragment(STATEMENT_DATA + "?lang=en&heading=1")).isEqualTo(fragment);
        assertThat(fragment(STATEMENT_DATA + "?lang=en&prefix=")).isEqualTo(fragment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heading | 0",
                "heading | 7",
                "heading | -1",
                "heading | 2.0",
                "heading | h2",
                "heading | 99999999999999999999",
                "heading | 2><script>",
                "prefix | 1x",
                "prefix | -x",
                "prefix | x y",
                "prefix | x\"onclick=\"",
                "prefix | x'",
                "prefix | x<b>",
                "prefix | x&amp;",
                "prefix | x.y",
                "prefix | {x}",
                "prefix | é",
                "prefix | abcdefghijklmnopqrstuvwxyz0123456",
            })
    void aHostileParameterIsRejectedInEveryFormat(String parameter, String value) {
        for (String accept : new String[] {"text/html", "application/json"}) {
            given().accept(accept)
                    .queryParam(parameter, value)
                    .get(STATEMENT_DATA)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://dragoman.dev/problems/invalid-parameter"))
                    .body("parameter", equalTo(parameter));
        }
    }

    @Test
    void dataAndPagesAreTheSameWithAndWithoutTheParameters() {
        assertThat(given().get(STATEMENT_DATA + "?lang=ja&heading=3&prefix=x-").header("ETag"))
                .isEqualTo(given().get(STATEMENT_DATA + "?lang=ja").header("ETag"));
        String page = STATEMENT_DATA.replace("/api/records", "/ja");
        assertThat(given().get(page + "?heading=nine&prefix=%3Cscript%3E").asString())
                .isEqualTo(given().get(page).asString());
    }

    @Test
    void eachFragmentIsASeparateRepresentation() {
        String address = STATEMENT_DATA + "?lang=ja&heading=2&prefix=x-";

        Response fragment = given().accept("text/html").get(address);

        fragment.then()
                .header("Content-Location", address)
                .header("Content-Language", "ja")
                .header("Surrogate-Key", containsString(".ja"))
                .header("ETag", not(equalTo(other("?lang=ja"))))
                .header("ETag", not(equalTo(other("?lang=ja&heading=2&prefix=y-"))))
                .header("ETag", not(equalTo(other("?lang=ja&heading=3&prefix=x-"))));
        given().accept("text/html")
                .header("If-None-Match", fragment.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);
    }

    @Test
    void theNoticeOfAWithdrawalFollowsTheHeadingLevel() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Fragments", "1971-03-03", "Text."));
        newsroom.translate(slug, "de", Map.of("title", "Titel"));
        newsroom.withdraw(
                slug,
                "de",
                new Withdrawal(
                        WithdrawalMode.WITHDRAWN, Optional.empty(), Optional.empty(), Instant.EPOCH, Optional.empty()));

        String fragment = fragment("/api/records/" + slug + "?lang=de&heading=3&prefix=x-");

        assertThat(fragment).contains("<article class=\"record withdrawn\"", "<h3>", "<h4>");
        assertThat(all(HEADINGS, fragment)).containsOnly("3", "4");
    }

    @Test
    void theClassesAreThoseOfTheDocument() throws IOException {
        Set<String> documented = new TreeSet<>(all(DOCUMENTED, Files.readString(Path.of("docs/embedding.md"))));
        Set<String> inTemplates = new TreeSet<>();
        for (String template :
                new String[] {"record/article", "record/withdrawal", "tags/blocks", "tags/mark", "tags/proof"}) {
            inTemplates.addAll(
                    classes(Files.readString(Path.of("src/main/resources/templates/" + template + ".html"))));
        }

        // A fragment has no form and no line about the times on top; parts that are behind have their mark as a class.
        inTemplates.removeAll(Set.of("mistake", "when"));
        inTemplates.addAll(Set.of("outdated", "corrected", "missing"));
        assertThat(documented).isEqualTo(inTemplates);
        Stream.of(READOUT_DATA, STATEMENT_DATA)
                .forEach(record -> assertThat(documented).containsAll(classes(fragment(record + "?lang=uk"))));
    }

    @Test
    void theOptionalStylesheetStylesNothingButTheFragment() throws IOException {
        Response stylesheet = given().get("/assets/embed.css");

        stylesheet.then().statusCode(200).contentType(containsString("text/css"));
        String rules = stylesheet.asString().replaceAll("(?s)/\\*.*?\\*/", "");
        assertThat(Arrays.stream(rules.split("}", -1))
                        .map(rule -> rule.split("\\{", -1)[0].strip())
                        .filter(selector -> !selector.isEmpty()))
                .allMatch(selector -> selector.startsWith("article.record"))
                .noneMatch(selector -> selector.contains("@"));
        Set<String> documented = new TreeSet<>(all(DOCUMENTED, Files.readString(Path.of("docs/embedding.md"))));
        assertThat(documented).containsAll(all(Pattern.compile("\\.([a-z]+)(?=[ ,){:])"), rules));
    }

    private static String other(String query) {
        return given().accept("text/html").get(STATEMENT_DATA + query).header("ETag");
    }

    private static String fragment(String address) {
        return given().accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();
    }

    private static Set<String> classes(String html) {
        return all(CLASSES, html).stream()
                .flatMap(names -> Arrays.stream(names.split(" ")))
                .filter(name -> !name.contains("{"))
                .collect(Collectors.toSet());
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
