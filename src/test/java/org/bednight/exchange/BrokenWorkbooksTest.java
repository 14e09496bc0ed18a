package org.bednight.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Workbooks that are broken on purpose, each from its own seed: each comes to rows or to a {@link FaultyFile}, and none of
 * under a megabyte takes more than a second of processor time.
 */
class BrokenWorkbooksTest {

    private static final int CASES = 2_000;

    private static final long MOST_NANOS = 1_000_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final byte[] GOOD = Sheets.of("sector,from,price", "YOI,2018-04-01,189", "STC,2018-04-01,574");

    private static final List<String> PARTS = List.of(
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/workbook.xml",
            "xl/styles.xml",
            "_rels/.rels",
            "xl/_rels/workbook.xml.rels",
            "[Content_Types].xml");

    private static final List<String> REFERENCES = List.of(
            "", " r=\"A1\"", " r=\"XFD1\"", " r=\"ALL1\"", " r=\"AAAAAAAAA1\"", " r=\"1\"", " r=\"-1\"", " r=\"B\"");

    private static final List<String> TYPES = List.of(
            "",
            " t=\"s\"",
            " t=\"n\"",
            " t=\"b\"",
            " t=\"d\"",
            " t=\"e\"",
            " t=\"str\"",
            " t=\"inlineStr\"",
            " t=\"?\"");

    private static final List<String> VALUES = List.of(
            "",
            "0",
            "1",
            "-1",
            "99999999999",
            "1e-300",
            "1e300",
            "1e999",
            "NaN",
            "2018-04-01",
            "43191.5",
            "_x0000_",
            " ",
            "x",
            "&lt;",
            "&#0;",
            "<",
            "9".repeat(40_000));

    private static final List<String> ROWS = List.of(
            "",
            " r=\"1\"",
            " r=\"2\"",
            " r=\"-5\"",
            " r=\"0\"",
            " r=\"1048576\"",
            " r=\"1048577\"",
            " r=\"99999999999\"",
            " r=\"x\"");

    private static final List<String> HEAVY = List.of(
            "<row><c r=\"XFD1\"><v>1</v></c></row>",
            "<row><c r=\"ALL1\"><v>1</v></c></row>",
            "<row><c><v>1e-300</v></c><c><v>1e-8</v></c></row>",
            "<row><c s=\"1\"><v>43191</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>",
            "<row><c t=\"str\"><v>_x0041__x0042_</v></c></row>",
            "<row><c><f>1</f></c><c><f>1</f></c><c><f>1</f></c></row>",
            "<row><c t=\"e\"><v>#REF!</v></c></row>",
            "<row/>",
            "<a><b/></a>",
            "&amp;",
            "<?x y?>",
            "<c/>",
            "<row a=\"1\" b=\"2\" d=\"3\" e=\"4\" f=\"5\" g=\"6\"/>");

    @Test
    void every_broken_workbook_ends_in_rows_or_in_a_fault_within_a_second() {
        var random = new SplittableRandom(2026);
        int refused = 0;
        for (int seed = 0; seed < CASES; seed++) {
            var content = broken(seed, random.split());
            assertThat(content.length).as("size of case %d", seed).isLessThan(1 << 20);
            long start = THREADS.getCurrentThreadCpuTime();
            refused += isRefused(seed, content) ? 1 : 0;
            if (THREADS.getCurrentThreadCpuTime() - start > MOST_NANOS) {
                assertThat(leastNanosOf(seed, content))
                        .as("least processor time of case %d in five readings", seed)
                        .isLessThan(MOST_NANOS);
            }
        }

        assertThat(refused).isGreaterThan(CASES / 2);
    }

    private static boolean isRefused(int seed, byte[] content) {
        try {
            var file = Reading.xlsx(content);
            file.rows().forEach(row -> row.required("from", Cells::date));
            return !file.faults().isEmpty();
        } catch (FaultyFile refusal) {
            return true;
        } catch (RuntimeException | Error failure) {
            throw new AssertionError("Case %d of seed 2026".formatted(seed), failure);
        }
    }

    /** The first readings of all run before the code is compiled, and say nothing of the file. */
    private static long leastNanosOf(int seed, byte[] content) {
        return LongStream.range(0, 5)
                .map(reading -> {
                    long start = THREADS.getCurrentThreadCpuTime();
                    isRefused(seed, content);
                    return THREADS.getCurrentThreadCpuTime() - start;
                })
                .min()
                .orElseThrow();
    }

    /** One case in 40 is a heavy one. */
    private static byte[] broken(int seed, SplittableRandom random) {
        if (seed % 40 == 0) {
            return heavy(random);
        }
        return switch (seed % 6) {
            case 0 -> withBytesChanged(GOOD, random, 1 + random.nextInt(20));
            case 1 -> Arrays.copyOf(GOOD, random.nextInt(GOOD.length));
            case 2 -> Sheets.withParts(GOOD, Map.of(pick(PARTS, random), nested(random)));
            case 3 -> withPartChanged(random);
            case 4 -> withHeadersChanged(random);
            default -> Sheets.withParts(GOOD, Map.of(PARTS.get(0), Sheets.sheetXml("", rows(random))));
        };
    }

    private static String rows(SplittableRandom random) {
        return IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(row -> "<row%s>%s</row>".formatted(pick(ROWS, random), cells(random)))
                .collect(Collectors.joining());
    }

    private static String cells(SplittableRandom random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(cell -> "<c%s%s s=\"%d\"><v>%s</v></c>"
                        .formatted(
                                pick(REFERENCES, random),
                                pick(TYPES, random),
                                random.nextInt(-2, 3),
                                pick(VALUES, random)))
                .collect(Collectors.joining());
    }

    /** As deep as it may be, a part is never longer than four megabytes. */
    private static String nested(SplittableRandom random) {
        var name = List.of("a", "row", "c", "si", "sheet", "Relationship", "xf").get(random.nextInt(7));
        int depth = 1 << random.nextInt(1, 15);
        return "<%1$s>".formatted(name).repeat(depth)
                + (random.nextBoolean() ? "</%1$s>".formatted(name).repeat(depth) : "");
    }

    private static byte[] withPartChanged(SplittableRandom random) {
        var xml = Sheets.sheetXml("", Sheets.row(1, "sector", "from", "price") + rows(random))
                .getBytes(UTF_8);
        return Sheets.withParts(
                GOOD, Map.of(PARTS.get(random.nextInt(2)), new String(withBytesChanged(xml, random, 3), UTF_8)));
    }

    /** Changes what the zip's directory says of a part: its method, flags and sizes. */
    private static byte[] withHeadersChanged(SplittableRandom random) {
        var changed = GOOD.clone();
        for (int i = 0; i + 46 < changed.length; i++) {
            if (changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 1 && random.nextInt(3) == 0) {
                changed[i + 6 + random.nextInt(40)] = (byte) random.nextInt(256);
            }
        }
        return changed;
    }

    private static byte[] heavy(SplittableRandom random) {
        var piece = pick(HEAVY, random);
        int most = 30_000_000 / piece.length();
        var many = piece.repeat(1 + random.nextInt(most));
        var texts = "<sst><si><t>%s</t></si><si><t>YOI</t></si></sst>".formatted(" ".repeat(30_000));
        return switch (random.nextInt(3)) {
            case 0 ->
                Sheets.withParts(
                        GOOD,
                        Map.of(
                                pick(PARTS.subList(2, 7), random),
                                "<a>" + many.substring(0, Math.min(many.length(), 3_900_000))));
            case 1 ->
                Sheets.withParts(
                        GOOD,
                        Map.of(
                                PARTS.get(0),
                                Sheets.sheetXml("", Sheets.row(1, "sector", "from", "price") + many),
                                "xl/sharedStrings.xml",
                                texts));
            default -> Sheets.withParts(GOOD, Map.of(PARTS.get(0), Sheets.sheetXml("", many)));
        };
    }

    private static byte[] withBytesChanged(byte[] good, SplittableRandom random, int changes) {
        var bytes = good.clone();
        for (int change = 0; change < changes; change++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
