package dev.dragoman.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A page in a window of its own, and what is wrong with it: errors in the console (where Chromium also reports each
 * breach of the content security policy), exceptions, requests that fail, requests to anybody else.
 */
final class Visit implements AutoCloseable {

    private final BrowserContext window;
    private final URI root;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext window, URI root) {
        this.window = window;
        this.root = root;
        page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("exception: " + error));
        page.onRequest(request -> {
            if (!isOurs(request.url())) {
                complaints.add("request to another origin: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + ": " + response.url());
            }
        });
    }

    /** Opens a path of the service; its script has run when this returns. */
    Page open(String path) {
        page.navigate(root.resolve(path).toString());
        return page;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private boolean isOurs(String address) {
        return address.startsWith(root.toString()) || address.startsWith("data:");
    }

    @Override
    public void close() {
        window.close();
    }
}
