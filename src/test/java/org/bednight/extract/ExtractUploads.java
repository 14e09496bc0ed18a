package org.bednight.extract;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bednight.ledger.Facts;

/** Uploads of files for tests over HTTP. */
final class ExtractUploads {

    private static final Path SAMPLES = Path.of("forecasts/extracts");

    private ExtractUploads() {}

    /** A file of an upload. */
    static final class Part {

        private final String name;
        private final byte[] bytes;

        Part(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes.clone();
        }

        String name() {
            return name;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        static Part of(String name, String text) {
            return new Part(name, text.getBytes(UTF_8));
        }

        static Part sample(String name) {
            try {
                return new Part(name, Files.readAllBytes(SAMPLES.resolve(name)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Returns the text of a sample. */
    static String text(String sample) {
        return new String(Part.sample(sample).bytes(), UTF_8);
    }

    /** Returns a workbook with the cells of a CSV file, days as dates that Excel knows. */
    static Part workbook(Part csv) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var days = workbook.createCellStyle();
            days.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            var sheet = workbook.createSheet();
            new String(csv.bytes(), UTF_8).lines().forEach(line -> {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (var text : line.split(",", -1)) {
                    var cell = row.createCell(Math.max(row.getLastCellNum(), 0));
                    if (text.matches("\\d\\d/\\d\\d/\\d{4}")) {
                        cell.setCellValue(LocalDate.parse(text, DateTimeFormatter.ofPattern("dd/MM/yyyy")));
                        cell.setCellStyle(days);
                    } else {
                        cell.setCellValue(text);
                    }
                }
            });
            workbook.write(bytes);
            return new Part(csv.name().replace(".csv", ".xlsx"), bytes.toByteArray());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Returns a file of episodes with these rows, without the columns CIN, PLACE_PROVIDER, REASON_PLACE_CHANGE, HOME_POST. */
    static Part episodes(String name, String... rows) {
        return Part.of(name, "CHILD,DECOM,RNE,LS,PLACE,DEC,REC,PL_POST,URN\n" + String.join("\n", rows) + "\n");
    }

    /** Asks for a mapping of a file of the authority X001. */
    static ValidatableResponse inspect(Part part) {
        return given().multiPart("file", part.name(), part.bytes(), "application/octet-stream")
                .when()
                .post(Facts.API + "/authorities/X001/extracts/inspect")
                .then();
    }

    /** Uploads to the authority X001. */
    static ValidatableResponse upload(String query, Part... parts) {
        var request = given();
        for (var part : parts) {
            request.multiPart("file", part.name(), part.bytes(), "text/csv");
        }
        return request.when()
                .post(Facts.API + "/authorities/X001/extracts" + query)
                .then();
    }
}
