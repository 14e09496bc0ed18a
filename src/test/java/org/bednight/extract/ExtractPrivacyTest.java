package org.bednight.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.extract.ExtractUploads.Part.sample;
import static org.bednight.extract.ExtractUploads.episodes;
import static org.bednight.extract.ExtractUploads.upload;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.bednight.database.TestDatabase;
import org.bednight.extract.ExtractUploads.Part;
import org.bednight.ledger.Facts;
import org.bednight.rest.LogRecorder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names, postcodes and dates of birth of an extract are nowhere: not in the database, an answer, an export or the log. */
@QuarkusTest
class ExtractPrivacyTest {

    @Inject
    Facts facts;

    private final LogRecorder log = new LogRecorder();

    @BeforeEach
    void listenToTheLog() {
        facts.clear().authorities("X001");
        facts.post("/establishments", ExtractUploads.text("establishments.csv")).statusCode(200);
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void leaveTheLog() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void nothing_but_the_18th_birthday_is_kept_of_who_a_child_is() throws SQLException {
        var texts = new ArrayList<String>();
        texts.add(answer(
                sample("ssd_cla_episodes.csv"),
                sample("ssd_cla_placement.csv"),
                sample("ssd_legal_status.csv"),
                sample("ssd_person.csv")));
        texts.add(answer(sample("Episodes_2024-25.csv"), sample("Header.csv")));
        texts.add(answer(episodes(
                "Episodes.csv",
                "Forename1 Surname1,LS2 7EW,S,J1,R5,1 Surname2,E14,LS9 9ZZ,",
                "100008,15/11/2025,S,J1,R5,,E14,,Surname3")));
        texts.add(answer(
                sample("Episodes_2024-25.csv"), Part.of("Header.csv", "CHILD,DOB\n100022,Surname4\n100022,LS2 7EW\n")));
        texts.add(answer(
                sample("Episodes_2024-25.csv"),
                Part.of("Header.csv", "CHILD,DOB\n100022,16/12/2009\n100022,08/06/2009\n")));
        texts.addAll(ownSheets());
        for (var path :
                List.of("/mappings", "/remand-episodes?size=500", "/bed-nights", "/open-cases?asAt=2025-03-31")) {
            texts.add(facts.get("/authorities/X001" + path).extract().asString());
        }
        texts.addAll(log.lines());
        texts.addAll(tables());

        assertThat(texts).hasSizeGreaterThan(100).allSatisfy(text -> assertThat(telling())
                .noneMatch(text::contains));
    }

    /** What a sheet of one's own is answered, read right and with its columns slipped. */
    private List<String> ownSheets() {
        var rows = ExtractUploads.text("ssd_person.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> "%s %s,%s,LS2 7EW,02/05/2023,22/05/2023,YOI"
                        .formatted(cells[1], cells[2], uk(cells[4].substring(0, 10))))
                .toList();
        var sheet = "Young person,DOB,Home postcode,Start,End,Type\n" + String.join("\n", rows) + "\n";
        var slipped = sheet.replace("Young person,DOB", "DOB,Case ID").replace("YOI", "Surname1");
        var texts = new ArrayList<String>();
        for (var text : List.of(sheet, slipped, slipped.replace("Case ID", "Unit"), sheet.replace("Start", "DOB"))) {
            texts.add(ExtractUploads.inspect(Part.of("own.csv", text)).extract().asString());
        }
        var mapping = Map.of(
                "columns",
                        Map.of(
                                "dateOfBirth",
                                "DOB",
                                "placementStart",
                                "Start",
                                "placementEnd",
                                "End",
                                "sector",
                                "Type"),
                "childFrom", List.of("Young person", "DOB"),
                "dates", "day-first");
        texts.add(facts.put("/authorities/X001/mappings/own-sheet", Map.of("mapping", mapping))
                .statusCode(200)
                .extract()
                .asString());
        for (var text : List.of(sheet, slipped.replace("Case ID", "Young person"), sheet.replace("02/05", "LS2 7EW"))) {
            for (var query : List.of("?form=own-sheet&dryRun=true", "?form=own-sheet")) {
                texts.add(upload(query, Part.of("own.csv", text)).extract().asString());
            }
        }
        assertThat(texts).anyMatch(text -> text.contains("\"placements\":%d".formatted(rows.size())));
        return texts;
    }

    private static String answer(Part... parts) {
        return upload("?dryRun=true", parts).extract().asString()
                + upload("", parts).extract().asString();
    }

    /** The names and dates of birth of the samples, in both forms, and the postcodes that are of no establishment. */
    private static List<String> telling() {
        var ofPersons = ExtractUploads.text("ssd_person.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .flatMap(cells ->
                        Stream.of("Forename", "Surname", cells[4].substring(0, 10), uk(cells[4].substring(0, 10))));
        return Stream.concat(ofPersons, Stream.of("LS2 7EW", "LS8 8ZZ", "LS9 9ZZ", "LS7 7ZZ", "LS1 3EX"))
                .distinct()
                .toList();
    }

    private static String uk(String iso) {
        return "%s/%s/%s".formatted(iso.substring(8), iso.substring(5, 7), iso.substring(0, 4));
    }

    /** Each row of each table as text. */
    private List<String> tables() throws SQLException {
        var texts = new ArrayList<String>();
        try (var connection = TestDatabase.connectAsService()) {
            for (var table : column(
                    connection,
                    "select quote_ident(table_name) from information_schema.tables where table_schema = current_schema()")) {
                texts.addAll(column(connection, "select t::text from %s t".formatted(table)));
            }
        }
        return texts;
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
