package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is measured is whole; and a publication that was frozen by an earlier version can be exported. */
class PaperBenchmarkTest {

    private final PaperBenchmark benchmark = new PaperBenchmark();

    @BeforeEach
    void read() throws IOException {
        benchmark.read();
    }

    @Test
    void the_papers_are_whole() throws IOException {
        for (var text : new String[] {PaperTexts.of(benchmark.docx(), "docx"), PaperTexts.of(benchmark.pdf(), "pdf")}) {
            assertThat(text).contains("Projected overspend of £1,024,007", "What moved the variance", "Sign-off");
        }
        assertThat(PaperTexts.of(benchmark.xlsx(), "xlsx")).contains("1024007");
        assertThat(benchmark.png()).hasSizeGreaterThan(10_000);
    }

    @Test
    void what_is_protected_has_something_withheld() {
        assertThat(benchmark.protect().withheldReasons()).isNotEmpty();
    }
}
