package org.bednight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.capacity.LiveMemory;
import org.bednight.estate.EstablishmentFile;
import org.bednight.estate.EstablishmentList;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.FileForm;
import org.bednight.extract.history.RemandSubmission;
import org.bednight.extract.history.Remands;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The estimate by which extracts are admitted is at least what they hold, of a return whose every row is a remand. */
@Tag("memory")
class ExtractMemoryTest {

    private static final int ROWS = 10_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Prints how many bytes the reading of a return holds for each of its own, times a hundred. */
    public static final class Measure {

        private Measure() {}

        public static void main(String... arguments) throws InterruptedException {
            var sites = EstablishmentList.of(EstablishmentFile.list(ExchangeFile.read(
                    ExtractUploads.text("establishments.csv").getBytes(StandardCharsets.UTF_8),
                    FileForm.CSV,
                    EstablishmentFile.HEADINGS)));
            var bytes = returned();
            long held = LiveMemory.peak(() -> System.out.println(read(bytes.clone(), sites) + " placements"));
            System.out.println(100 * held / bytes.length);
        }

        private static int read(byte[] bytes, EstablishmentList sites) {
            var upload = ReadUpload.of(List.of(UploadedFile.of("Episodes.csv", bytes)), FormChoice.AUTO);
            var content = upload.content(sites, reference -> false);
            content.faults().throwIfAny();
            var remands = Remands.of(content.history(), content.doubts());
            var submission = RemandSubmission.of(content, remands, new AuthorityCode("X001"), List.of());
            return submission.placements().size() + upload.files().size();
        }

        private static byte[] returned() {
            var rows = new StringBuilder("CHILD,DECOM,RNE,LS,PLACE,DEC,REC,PL_POST,URN\n");
            for (int row = 0; row < ROWS; row++) {
                var start = LocalDate.of(2015, 4, 1).plusDays(row % 3_000);
                rows.append("%d,%s,S,J1,K1,%s,E14,,9000101\n"
                        .formatted(10_000 + row, DAY.format(start), DAY.format(start.plusDays(30))));
            }
            return rows.toString().getBytes(StandardCharsets.US_ASCII);
        }
    }

    @Test
    void reading_an_extract_holds_no_more_than_its_estimate() throws IOException, InterruptedException {
        long held = LiveMemory.printedBy(Measure.class);

        assertThat(held).isPositive().isLessThanOrEqualTo(100 * Extracts.OF_EACH_BYTE);
    }
}
