package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest files that a service with 256 MB takes, and larger ones, are taken or refused in words; it serves on after each. */
class LargeBodiesIT {

    private static final int MEGABYTE = 1024 * 1024;

    /** A body as large as the service takes. */
    private static final int LARGEST = 8 * MEGABYTE - 65_536;

    /** A body with nearly as many rows as it takes. */
    private static final int MOST_ROWS = 131_000 * 52;

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Path NATION = Path.of("src", "test", "resources", "national-synthetic");
    private static final String EPISODES =
            "authority,episode,child,sector,establishment,start_date,end_date,offence_group,looked_after_status\n";
    private static final String[] SECTORS = {"LASCH", "STC", "YOI", "SECURE_SCHOOL"};

    @Test
    void files_of_ten_and_of_thirty_one_megabytes_are_taken_or_refused_in_words(@TempDir Path folder)
            throws IOException {
        try (var service = PackagedService.in(folder.resolve("data"))
                .jvm("-Xmx256m")
                .jvm("-XX:+ExitOnOutOfMemoryError")
                .start()) {
            var authorities = Files.readAllBytes(NATION.resolve("authorities.csv"));
            assertThat(post("/authorities", CSV, authorities, service).statusCode())
                    .isEqualTo(200);
            for (int size : new int[] {MOST_ROWS, LARGEST, 10 * MEGABYTE, 31 * MEGABYTE}) {
                takesOrRefuses("/remand-episodes", CSV, episodes(size), service);
            }
            for (int size : new int[] {LARGEST, 31 * MEGABYTE}) {
                takesOrRefuses("/remand-episodes", CSV, nearReferences(size), service);
                takesOrRefuses("/bed-night-prices", CSV, prices(size), service);
                takesOrRefuses("/monthly-bed-nights", CSV, monthlyTotals(size), service);
                takesOrRefuses("/allocations", CSV, allocations(size), service);
                takesOrRefuses("/remand-episodes", XLSX, workbook(size), service);
            }
        }
    }

    private static void takesOrRefuses(String path, String type, byte[] body, PackagedService service)
            throws IOException {
        var answer = post(path, type, body, service);

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 413, 503);
        if (answer.statusCode() != 200) {
            assertThat(new ObjectMapper().readTree(answer.body()).path("detail").asText())
                    .isNotBlank();
        }
        assertThat(service.get("/q/health").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> post(String path, String type, byte[] body, PackagedService service) {
        return service.send(HttpRequest.newBuilder(URI.create(service.address() + "/api/v1" + path))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private static byte[] episodes(int size) {
        return csv(EPISODES, size, LargeBodiesIT::episode);
    }

    private static String episode(int row) {
        var start = LocalDate.of(2015, 4, 1).plusDays(row % 3_000);
        return "X%03d,E%07d,C%07d,YOI,,%s,%s,,".formatted(1 + row % 174, row, row, start, start.plusDays(20));
    }

    /** References of children that differ in their signs alone. */
    private static byte[] nearReferences(int size) {
        return csv(EPISODES, size, row -> {
            var child = Integer.toBinaryString(row).replace('0', '-').replace('1', '_');
            return "X001,E%d,C%s1,YOI,,2018-05-01,2018-05-01,,".formatted(row, child);
        });
    }

    private static byte[] allocations(int size) {
        return csv(
                "authority,year,funder,amount,status,source\n", size, row -> "X%03d,2018-19,Funder %d,%d.00,confirmed,"
                        .formatted(1 + row % 174, row, row));
    }

    private static byte[] prices(int size) {
        return csv("sector,from,to,price,source\n", size, row -> {
            var night = LocalDate.of(2000, 4, 1).plusDays(row / SECTORS.length);
            return "%s,%s,%s,%d.00,the price of a night that stands for itself"
                    .formatted(SECTORS[row % SECTORS.length], night, night, 200 + row % 100);
        });
    }

    private static byte[] monthlyTotals(int size) {
        return csv("authority,month,sector,nights,source\n", size, row -> {
            int month = row / (174 * SECTORS.length);
            return "X%03d,%d-%02d,%s,%d,monthly return"
                    .formatted(
                            1 + row / SECTORS.length % 174,
                            2000 + month / 12 % 100,
                            1 + month % 12,
                            SECTORS[row % SECTORS.length],
                            row % 100);
        });
    }

    private static byte[] csv(String head, int size, IntFunction<String> row) {
        var text = new StringBuilder(size + 100).append(head);
        for (int number = 0; text.length() < size; number++) {
            text.append(row.apply(number)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns a workbook of episodes that has about so many bytes. */
    private static byte[] workbook(int size) throws IOException {
        var file = new ByteArrayOutputStream(size + MEGABYTE);
        try (var zip = new ZipOutputStream(file)) {
            zip.setLevel(1);
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            part(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Episodes" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            write(zip, row(1, EPISODES.strip()));
            for (int row = 2; file.size() < size; row++) {
                write(zip, row(row, episode(row)));
            }
            write(zip, "</sheetData></worksheet>");
        }
        return file.toByteArray();
    }

    private static String relationship(String type, String target) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>""".formatted(type, target);
    }

    private static String row(int number, String line) {
        var row = new StringBuilder("<row r=\"%d\">".formatted(number));
        for (var cell : line.split(",", -1)) {
            row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, text);
        zip.closeEntry();
    }

    private static void write(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
