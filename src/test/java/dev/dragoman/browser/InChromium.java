package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.dragoman.Tools;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Tests of pages in Chromium; without it they are skipped, with a message, or fail if {@code CI=true}. */
@Tag("browser")
abstract class InChromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** No sandbox, as CI runs as root; and nothing that reaches out to anybody. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Where screenshots go, to be looked at. */
    private static final Path SHOTS = Path.of("target", "screenshots");

    private static Playwright playwright;
    private static Browser browser;

    @TestHTTPResource("/")
    URI root;

    @BeforeAll
    static void launch() {
        Path executable = executable().orElseGet(InChromium::withoutChromium);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
        }
    }

    /** A window of its own, as wide as a desk's. */
    Visit visit() {
        return visit(options());
    }

    Visit visit(Browser.NewContextOptions options) {
        return new Visit(browser.newContext(options), root);
    }

    /** A reader in Tokyo with an English browser, whose own zone is shown anyway. */
    static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(1280, 1000)
                .setLocale("en-US")
                .setTimezoneId("Asia/Tokyo");
    }

    /** Checks that a page fits the window and is accessible, and takes a screenshot. */
    static void check(Page page, boolean scripts, String name) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isEqualTo(true);
        if (scripts) {
            assertThat(Accessibility.violations(page)).as(name).isEmpty();
            assertThat(Accessibility.contrastViolations(page, ColorScheme.DARK))
                    .as(name + " in dark colours")
                    .isEmpty();
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("desk-" + name + ".png"))
                .setFullPage(true));
    }

    private static Optional<Path> executable() {
        Stream<String> named = Optional.ofNullable(System.getenv("CHROMIUM")).stream();
        Stream<String> usual = Stream.of("/usr/bin", "/usr/local/bin", "/opt/google/chrome")
                .flatMap(folder -> NAMES.stream().map(name -> folder + "/" + name));
        return Stream.concat(named, usual)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path withoutChromium() {
        return Tools.missing(
                "There is no Chromium on this machine: install it (Debian: apt-get install chromium) or name"
                        + " it in the environment variable CHROMIUM to run the tests of pages");
    }
}
