package org.bednight.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** One tab of a browser with nothing kept from before, which notes all that goes wrong in it. */
final class Visit implements AutoCloseable {

    private static final double PATIENCE = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> complaints = new ArrayList<>();

    /** Opens a tab on a screen of 1,280 by 900 pixels. */
    static Visit of(Browser browser, URL home) {
        return of(browser, home, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    static Visit of(Browser browser, URL home, Browser.NewContextOptions options) {
        return new Visit(browser.newContext(options.setBaseURL(home.toString()).setLocale("en-GB")), home);
    }

    private Visit(BrowserContext context, URL home) {
        this.context = context;
        this.home = home.toString();
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add("A script failed: " + error));
        page.onRequest(this::note);
    }

    Page page() {
        return page;
    }

    /** Goes to an address of the service, such as {@code /help}. */
    Page open(String address) {
        page.navigate(address);
        return page;
    }

    /** Lists the errors of scripts and of the console, and the requests that left the service, since this was last asked. */
    List<String> takeComplaints() {
        var taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    /** That the page itself was answered with an error is for a test to say. */
    private void note(ConsoleMessage message) {
        if (message.type().equals("error") && !message.location().startsWith(page.url() + ":")) {
            complaints.add("The console says: " + message.text() + " (" + message.location() + ")");
        }
    }

    private void note(Request request) {
        var address = request.url();
        if (!address.startsWith(home) && !address.startsWith("data:") && !address.startsWith("blob:" + home)) {
            complaints.add("A request left the service: " + address);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
