package dev.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.LinkedHashSet;
import java.util.Set;

/** A person who has no mouse: moves by Tab alone, and sees at each step where the focus is. */
final class Keyboard {

    /** More than any page of the tests has of what can be focused. */
    private static final int MOST_STEPS = 400;

    private static final String HAS_OUTLINE = """
            () => {
              const focused = document.activeElement;
              if (focused.tagName === 'IFRAME' || focused === document.body) return true;
              const style = getComputedStyle(focused);
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
            }""";

    private static final String IS_SHOWN = """
            () => {
              const focused = document.activeElement;
              if (focused === document.body) return true;
              const box = focused.getBoundingClientRect();
              return box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
            }""";

    private final Page page;
    private final Set<String> unseen = new LinkedHashSet<>();

    Keyboard(Page page) {
        this.page = page;
    }

    /** Where nobody saw the focus. */
    Set<String> unseen() {
        return Set.copyOf(unseen);
    }

    /** Moves forward to what a selector names. */
    void to(String selector) {
        // No order of its own: the focus follows the text.
        assertThat(page.locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])")
                        .count())
                .isZero();
        for (int i = 0; i < MOST_STEPS; i++) {
            page.keyboard().press("Tab");
            String focused = (String) page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)");
            if (!(Boolean) page.evaluate(HAS_OUTLINE)) {
                unseen.add(focused);
            }
            // The page may scroll there smoothly.
            page.waitForFunction(IS_SHOWN);
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + selector + " on " + page.url());
    }

    /** Moves to a link or button and presses Enter, which leads to another page. */
    void enter(String selector, String address) {
        to(selector);
        page.keyboard().press("Enter");
        page.waitForURL(address);
        page.waitForLoadState();
    }

    /** Moves to a field and types. */
    void type(String selector, String text) {
        to(selector);
        page.keyboard().type(text);
    }

    /** Chooses a file. The window that the field opens is the system's, and where there is no screen there is none. */
    void choose(String selector, FilePayload file) {
        to(selector);
        page.setInputFiles(selector, file);
    }

    /** Jumps over what every page begins with. */
    void skip() {
        page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
        to(".skip");
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.activeElement.id === 'main'");
    }

    /** Signs in on the form. */
    void signIn(String token, String address) {
        type("#token", token);
        page.keyboard().press("Enter");
        page.waitForURL(address);
        page.waitForLoadState();
    }
}
