package dev.dragoman.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe finds against a page. It runs in the page itself, without a second window: a third of the time of axe's builder. */
final class Accessibility {

    /** WCAG 2.2, levels A and AA, and what axe holds to be good practice beyond it. */
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    /** Those of the rules that colours decide. */
    private static final List<String> CONTRAST = List.of("color-contrast", "link-in-text-block");

    private static final String AXE = axe();

    /** What a page frames is a page of its own, whose landmarks would count twice. */
    private static final String RUN = """
            async ([type, values]) => {
              const result = await axe.run(
                { exclude: [['iframe']] },
                { runOnly: { type, values }, resultTypes: ['violations'], iframes: false });
              return result.violations.flatMap((rule) =>
                rule.nodes.map((node) => `${rule.id} (${rule.help}): ${node.html}`));
            }""";

    private Accessibility() {}

    /** Each violation with its rule and the element, in light colours. */
    static List<String> violations(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return run(page, "tag", TAGS);
    }

    /** The violations that colours decide, in a scheme. */
    static List<String> contrastViolations(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return run(page, "rule", CONTRAST);
    }

    private static List<String> run(Page page, String type, List<String> values) {
        page.evaluate(AXE);
        Object violations = page.evaluate(RUN, List.of(type, values));
        return ((List<?>) violations).stream().map(String.class::cast).toList();
    }

    private static String axe() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
