package org.bednight.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium of this machine, opened when a test first asks for it and closed after the test class.
 *
 * <p>On a machine without Chromium the browser tests do not run, and the end of the build says so. Where the environment
 * variable {@code CHROMIUM_REQUIRED} is {@code true}, as in CI, they fail instead.
 */
final class Chromium implements ExecutionCondition, AfterAllCallback {

    private static final String MISSING = "The browser tests did NOT run: there is no chromium, chromium-browser or"
            + " google-chrome on the PATH (on Debian: apt-get install chromium)";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Without a sandbox, which root does not get; without anything that calls home. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if (Boolean.parseBoolean(System.getenv("CHROMIUM_REQUIRED"))) {
            throw new IllegalStateException(MISSING + ", and CHROMIUM_REQUIRED is true");
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    /** Returns the browser; the tests of a class share it, each in a context of its own. */
    Browser browser() {
        if (browser == null) {
            var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            playwright = Playwright.create(options);
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(find().orElseThrow())
                            .setArgs(ARGUMENTS));
        }
        return browser;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
