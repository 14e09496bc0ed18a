package org.bednight.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many rows a second are read, with all checks, and their dates and references parsed: a national file of 14,000
 * rows within 200 ms, so at least 70,000 a second. FastCSV alone, which only splits the text, is the limit to measure
 * against.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class ReadBenchmark {

    private static final int ROWS = 14_000;

    private static final Headings EPISODES = new Headings(
            List.of("authority", "episode", "child", "sector", "establishment", "start_date", "end_date"), List.of());

    private byte[] csv = {};
    private byte[] xlsx = {};

    @Setup
    public void write() {
        write(ROWS);
    }

    void write(int count) {
        var random = new SplittableRandom(2026);
        var rows = IntStream.range(0, count).mapToObj(i -> row(random, i)).collect(Collectors.joining("\r\n"));
        var text = String.join(",", EPISODES.required()) + "\r\n" + rows;
        csv = text.getBytes(UTF_8);
        xlsx = Sheets.of(text.split("\r\n"));
    }

    private static String row(SplittableRandom random, int i) {
        var start = LocalDate.of(2015, 4, 1).plusDays(i / 4);
        return "X%03d,R%06d,C%06d,%s,Made-up House,%s,%s"
                .formatted(i % 174, i, i / 2, i % 5 == 0 ? "LASCH" : "YOI", start, start.plusDays(random.nextInt(200)));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long csv() {
        return parsed(ExchangeFile.read(csv, FileForm.CSV, EPISODES));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long xlsx() {
        return parsed(ExchangeFile.read(xlsx, FileForm.XLSX, EPISODES));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long fastCsvAlone() {
        return CsvReader.builder().ofCsvRecord(new String(csv, UTF_8)).stream()
                        .filter(record ->
                                record.getFieldCount() == EPISODES.required().size())
                        .count()
                - 1;
    }

    /** Returns how many rows have references and dates that can be read. */
    private static long parsed(ExchangeFile file) {
        return file.rows().stream()
                .filter(row -> row.required("episode", Cells::reference) != null
                        && row.required("child", Cells::reference) != null
                        && row.required("start_date", Cells::date) != null
                        && row.optional("end_date", Cells::date) != null)
                .count();
    }
}
