package org.bednight.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;

/** The OpenAPI page of the service, as a user handles it. */
final class OpenApiPage {

    private static final String ADDRESS = "/q/swagger-ui/";

    private static final String ANSWER = ".live-responses-table tr.response";

    private final Page page;

    private OpenApiPage(Page page) {
        this.page = page;
    }

    static OpenApiPage open(Visit visit) {
        return new OpenApiPage(visit.open(ADDRESS));
    }

    /** Writes the tag into the filter box. */
    void filter(String tag) {
        page.locator(".operation-filter-input").fill(tag);
        page.waitForCondition(() -> page.locator(".opblock-tag-section").count() == 1 && tags().equals(tag));
    }

    /** Returns the names of the tags that are shown. */
    String tags() {
        return String.join(
                ", ", page.locator(".opblock-tag-section .opblock-tag a span").allInnerTexts());
    }

    /** Opens an operation; what its fields offer stays as it is. */
    Locator open(OfferedOperation operation) {
        var panel = page.locator(operation.selector());
        panel.locator(".opblock-summary-control").click();
        panel.locator(".execute").waitFor();
        return panel;
    }

    /** Chooses the contract's example where the panel asks for a file. */
    static void chooseFile(Locator panel, OfferedOperation operation) {
        panel.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "example.csv", "text/csv", operation.exampleFile().getBytes(UTF_8)));
    }

    /** Executes the operation, and returns the service's answer when the panel shows it. */
    Response execute(Locator panel) {
        var answer =
                page.waitForResponse(response -> response.url().contains("/api/v1/"), panel.locator(".execute")::click);
        panel.locator(ANSWER).waitFor();
        return answer;
    }

    /** Returns the status and the start of the answer that the panel shows. */
    static String shown(Locator panel) {
        return String.valueOf(panel.locator(ANSWER).evaluate("row => row.innerText.trim().slice(0, 2000)"));
    }

    /** Saves the answer that the panel shows, which is a file of the form. */
    Download save(Locator panel, String form) {
        var link = panel.locator(".live-responses-table a[download$='.%s']".formatted(form));
        link.waitFor();
        return page.waitForDownload(link::click);
    }

    /** Closes the panel, so that the page stays quick. */
    static void close(Locator panel) {
        panel.locator(".opblock-summary-control").click();
    }
}
