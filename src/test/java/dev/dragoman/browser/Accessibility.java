package dev.dragoman.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What axe finds against a page. */
final class Accessibility {

    /** WCAG 2.2, levels A and AA, and what axe holds to be good practice beyond it. */
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    /** Those of the rules that colours decide. */
    private static final List<String> CONTRAST = List.of("color-contrast", "link-in-text-block");

    private Accessibility() {}

    /** Each violation with its rule and the element, in light colours. */
    static List<String> violations(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return violations(new AxeBuilder(page).withTags(TAGS));
    }

    /** The same of a page alone, without the one that it frames, whose landmarks would count twice. */
    static List<String> violationsAroundFrame(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return violations(new AxeBuilder(page).withTags(TAGS).exclude("iframe"));
    }

    /** The violations that colours decide, in a scheme. */
    static List<String> contrastViolations(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return violations(new AxeBuilder(page).withRules(CONTRAST));
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + " (" + rule.getHelp() + "): " + node.getHtml()))
                .toList();
    }
}
