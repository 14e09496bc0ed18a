package org.bednight.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bednight.publication.chart.Raster;
import org.bednight.publication.disclosure.Disclosure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.paper.BoardPaper;
import org.bednight.publication.paper.ChartKind;
import org.bednight.publication.paper.PaperCharts;
import org.bednight.publication.paper.PdfFile;
import org.bednight.publication.paper.WordFile;
import org.bednight.publication.sheet.PublicationWorkbook;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the files of Birmingham's publication take, with its movement and all charts: a DOCX, a PDF and a workbook
 * each within a second, so that a reader who asks for one waits no longer than for a page.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(Scope.Benchmark)
public class PaperBenchmark {

    /** As {@code ExportTest} has it: the second publication of the year. */
    private static final Path PUBLICATION =
            Path.of("src", "test", "resources", "org", "bednight", "publication", "birmingham-2018-19-P02.json");

    private static final Optional<String> MARKING = Optional.of("Internal");

    private FrozenPublication frozen = FrozenPublication.read("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    @Setup
    public void read() throws IOException {
        frozen = FrozenPublication.read(Files.readAllBytes(PUBLICATION));
    }

    /** A paper to paste from, with four charts as PNG. */
    @Benchmark
    public byte[] docx() {
        return WordFile.of(paper());
    }

    /** A paper to print, with four charts as lines. */
    @Benchmark
    public byte[] pdf() {
        return PdfFile.of(paper());
    }

    /** A workbook with its formulas and its chart. */
    @Benchmark
    public byte[] xlsx() {
        return PublicationWorkbook.of(frozen, wording(), MARKING);
    }

    /** One chart as PNG. */
    @Benchmark
    public byte[] png() {
        return Raster.png(
                new PaperCharts(frozen, wording()).draw(ChartKind.MONTHLY_COST).orElseThrow());
    }

    /** What the public may see. */
    @Benchmark
    public FrozenPublication protect() {
        return Disclosure.protect(frozen).frozen();
    }

    private BoardPaper paper() {
        return BoardPaper.of(frozen, wording(), MARKING);
    }

    private static Wording wording() {
        return new Wording(HouseStyle.DEFAULT);
    }
}
