package org.bednight.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, a file comes to rows or to one {@link FaultyFile}, and never to another failure. */
class AnyBytesTest {

    private static final byte[] GOOD_CSV = String.join(
                    "\r\n",
                    "\uFEFFsector,from,price,announced",
                    "YOI,2018-04-01,189.00,",
                    "\"Môn, \"\"x\"\"\",2018-05-12,610,2018-03-01",
                    "")
            .getBytes(UTF_8);

    private static final byte[] GOOD_XLSX = Sheets.workbook(book -> {
        var row = Sheets.fill(book.createSheet(), "sector,from,price,announced", "YOI,2018-04-01", "x,y,z")
                .getRow(1);
        row.createCell(2).setCellValue(678.7);
        row.createCell(3).setCellValue(true);
    });

    @Test
    void random_bytes() {
        everyCaseEndsWell(1_000, FileForm.CSV, seed -> random(seed, seed % 400));
        everyCaseEndsWell(150, FileForm.XLSX, seed -> random(seed, seed % 400));
    }

    @Test
    void random_text_of_what_csv_treats_apart() {
        everyCaseEndsWell(2_000, FileForm.CSV, seed -> {
            var random = new SplittableRandom(seed);
            var text = new StringBuilder("sector,from,price\n");
            random.ints(seed % 60, 0, 8).forEach(i -> text.append("\",\r\n #a=".charAt(i)));
            return text.toString().getBytes(UTF_8);
        });
    }

    @Test
    void a_good_text_with_some_bytes_changed() {
        everyCaseEndsWell(2_000, FileForm.CSV, seed -> mutated(GOOD_CSV, seed));
    }

    @Test
    void a_good_workbook_with_some_bytes_changed() {
        everyCaseEndsWell(150, FileForm.XLSX, seed -> mutated(GOOD_XLSX, seed));
    }

    @Test
    void a_good_workbook_with_some_characters_of_its_sheet_changed() {
        var sheet = Sheets.sheetXml(
                        "",
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>sector</t></is></c></row>"
                                + "<row r=\"2\"><c r=\"A2\" s=\"0\" t=\"s\"><v>1</v></c><c r=\"B2\"><f>1</f><v>43251</v>"
                                + "</c><c r=\"C2\" t=\"d\"><v>2018-05-31</v></c></row>")
                .getBytes(UTF_8);

        everyCaseEndsWell(
                150,
                FileForm.XLSX,
                seed -> Sheets.withParts(
                        GOOD_XLSX, Map.of("xl/worksheets/sheet1.xml", new String(mutated(sheet, seed), UTF_8))));
    }

    @Test
    void a_good_workbook_that_ends_early() {
        everyCaseEndsWell(GOOD_XLSX.length / 80, FileForm.XLSX, seed -> Arrays.copyOf(GOOD_XLSX, seed * 80));
    }

    /** Reads cases 0, 1, 2, …; some must be refused, or the cases show nothing. */
    private static void everyCaseEndsWell(int cases, FileForm form, IntFunction<byte[]> content) {
        long refused = IntStream.range(0, cases)
                .filter(seed -> isRefused(seed, form, content.apply(seed)))
                .count();

        assertThat(refused).isPositive();
    }

    private static boolean isRefused(int seed, FileForm form, byte[] content) {
        try {
            var file = ExchangeFile.read(content, form, Reading.PRICES);
            file.rows().forEach(row -> row.required("price", Cells::date));
            return !file.faults().isEmpty();
        } catch (FaultyFile refusal) {
            return true;
        } catch (RuntimeException failure) {
            throw new AssertionError("Case %d of %s: %s".formatted(seed, form, Arrays.toString(content)), failure);
        }
    }

    private static byte[] random(int seed, int length) {
        var bytes = new byte[length];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] mutated(byte[] good, int seed) {
        var random = new SplittableRandom(seed);
        var bytes = good.clone();
        for (int change = 0; change <= seed % 4; change++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
