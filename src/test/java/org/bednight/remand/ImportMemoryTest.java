package org.bednight.remand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.bednight.capacity.HeavyWork;
import org.bednight.capacity.LiveMemory;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.FileForm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The estimate by which bodies are admitted is at least what the import of one holds, up to the text that the database is
 * sent: of the made-up nation's episodes, and of short rows, which take the most for each byte.
 */
@Tag("memory")
class ImportMemoryTest {

    private static final Path NATION = Path.of("src", "test", "resources", "national-synthetic", "remand-episodes.csv");

    private static final int ROWS = 30_000;

    private enum File {
        CSV_OF_THE_NATION(FileForm.CSV),
        CSV_OF_SHORT_ROWS(FileForm.CSV),
        WORKBOOK_OF_THE_NATION(FileForm.XLSX);

        private final FileForm form;

        File(FileForm form) {
            this.form = form;
        }

        private byte[] bytes() throws IOException {
            return switch (this) {
                case CSV_OF_THE_NATION -> String.join("\n", lines()).getBytes(StandardCharsets.US_ASCII);
                case CSV_OF_SHORT_ROWS -> shortRows();
                case WORKBOOK_OF_THE_NATION -> workbook();
            };
        }

        private static List<String> lines() throws IOException {
            return Files.readAllLines(NATION);
        }

        private static byte[] shortRows() {
            var rows = new StringBuilder(String.join(",", PlacementFile.HEADINGS.required()) + "\n");
            for (int row = 0; row < ROWS; row++) {
                var start = LocalDate.of(2016, 1, 1).plusDays(row % 3_000);
                rows.append("X%03d,%d,%d,YOI,,%s,%s,,\n".formatted(row % 170, row, row, start, start));
            }
            return rows.toString().getBytes(StandardCharsets.US_ASCII);
        }

        private static byte[] workbook() throws IOException {
            try (var workbook = new SXSSFWorkbook();
                    var bytes = new ByteArrayOutputStream()) {
                var sheet = workbook.createSheet("Episodes");
                for (var line : lines()) {
                    var row = sheet.createRow(sheet.getLastRowNum() + 1);
                    for (var cell : List.of(line.split(",", -1))) {
                        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
                    }
                }
                workbook.write(bytes);
                return bytes.toByteArray();
            }
        }
    }

    /** Prints how many bytes the import of a file holds for each of its own, times a hundred. */
    public static final class Measure {

        private Measure() {}

        public static void main(String... arguments) throws IOException, InterruptedException {
            var file = File.valueOf(arguments[0]);
            var bytes = file.bytes();
            long held = LiveMemory.peak(() -> System.out.println(imported(bytes.clone(), file.form)));
            System.out.println(100 * held / bytes.length);
        }

        private static String imported(byte[] bytes, FileForm form) {
            var read = PlacementFile.read(ExchangeFile.read(bytes, form, PlacementFile.HEADINGS));
            read.refuseIfFaulty();
            var warnings = SubmissionCheck.check(read, LocalDate.of(2026, 11, 1));
            var text = PlacementStage.text(read.placements());
            return read.placements().size() + " placements, " + warnings.size() + " warnings, " + text.length();
        }
    }

    @ParameterizedTest
    @EnumSource(File.class)
    void an_import_holds_no_more_than_its_estimate(File file) throws IOException, InterruptedException {
        long held = LiveMemory.printedBy(Measure.class, file.name());

        assertThat(held).isPositive().isLessThanOrEqualTo(100L * HeavyWork.OF_EACH_BYTE);
    }
}
