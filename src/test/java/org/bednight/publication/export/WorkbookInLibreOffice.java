package org.bednight.publication.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.bednight.publication.Papers;
import org.junit.jupiter.api.Test;

/**
 * Whether LibreOffice, with the values of all formulas taken out of the file, reckons what was published, to the penny.
 * It needs LibreOffice as {@code soffice}, and is not among the tests, where the formulas are reckoned by POI; run it by
 * {@code ./mvnw test -Dtest=WorkbookInLibreOffice}.
 */
@QuarkusTest
class WorkbookInLibreOffice {

    private static final Path FOLDER = Path.of("target", "libreoffice");

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @Test
    void it_reckons_what_was_published() throws Exception {
        facts.clear();
        clock.stopAt("2018-06-08T09:00:00Z");
        facts.birmingham();
        clock.stopAt("2018-06-12T09:30:00Z");
        Papers.smallCouncil(facts);
        Papers.emptyCouncil(facts);
        Papers.publish("E08000025", Map.of("financialYear", "2018-19", "asAt", "2018-04-30"));
        clock.stopAt("2018-06-14T09:30:00Z");
        var may = Map.of("financialYear", "2018-19", "asAt", "2018-05-31");
        int compared = 0;
        for (var id : List.of(Papers.publishBirmingham(), Papers.publish("X003", may), Papers.publish("X004", may))) {
            compared += compare(id);
        }
        clock.run();
        System.out.printf("%d formulas reckoned by LibreOffice as published%n", compared);
    }

    private static int compare(String id) throws Exception {
        Files.createDirectories(FOLDER.resolve("out"));
        var file = FOLDER.resolve(id + ".xlsx");
        var published = new HashMap<String, BigDecimal>();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(Papers.file(id, "xlsx", "internal")));
                var out = Files.newOutputStream(file)) {
            published.putAll(formulas(workbook));
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA) {
                    ((XSSFCell) cell).getCTCell().unsetV();
                }
            })));
            workbook.write(out);
        }
        var reckoned = formulas(convert(file));
        assertThat(reckoned).hasSizeGreaterThan(100).isEqualTo(published);
        return reckoned.size();
    }

    private static Workbook convert(Path file) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"));
        command.addAll(List.of("--outdir", FOLDER.resolve("out").toString(), file.toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        return WorkbookFactory.create(
                FOLDER.resolve("out").resolve(file.getFileName()).toFile());
    }

    private static Map<String, BigDecimal> formulas(Workbook workbook) {
        var values = new HashMap<String, BigDecimal>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                values.put(
                        sheet.getSheetName() + " " + cell.getAddress(),
                        BigDecimal.valueOf(cell.getNumericCellValue()).setScale(2, RoundingMode.HALF_UP));
            }
        })));
        return values;
    }
}
