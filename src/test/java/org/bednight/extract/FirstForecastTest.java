package org.bednight.extract;

import static org.bednight.extract.ExtractUploads.Part.sample;
import static org.bednight.extract.ExtractUploads.upload;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the return that a council has to its first forecast in three calls, as the README of the samples shows. */
@QuarkusTest
class FirstForecastTest {

    @Inject
    Facts facts;

    @BeforeEach
    void startWithPricesAndABudget() throws IOException {
        facts.clear().authorities("X001");
        facts.post("/bed-night-prices", Files.readString(Path.of("forecasts/reference/bed-night-prices.csv")))
                .statusCode(200);
        facts.post("/establishments", ExtractUploads.text("establishments.csv")).statusCode(200);
        facts.post("/authorities/X001/allocations", ExtractUploads.text("allocations.csv"))
                .statusCode(200);
    }

    @Test
    void a_council_goes_from_its_return_to_a_forecast_in_three_calls() {
        var files = new ExtractUploads.Part[] {
            sample("Episodes_2023-24.csv"), sample("Episodes_2024-25.csv"), sample("Header.csv")
        };
        upload("?dryRun=true&recordedTo=2025-03-31", files)
                .statusCode(200)
                .body("rows", is(120))
                .body("report.dryRun", is(true))
                .body("made.episodes", is(52))
                .body("made.placements", is(59))
                .body("setAside.rows", contains(17, 6, 26))
                .body("merged", is(12))
                .body("doubtCount", is(0));

        upload("?recordedTo=2025-03-31", files)
                .statusCode(200)
                .body("report.added", is(59))
                .body("report.recordedToSet", is(1));

        facts.get("/authorities/X001/forecast?financialYear=2024-25&asAt=2024-12-31")
                .statusCode(200)
                .body("budget", is(700000.00f))
                .body("actual.bedNights", is(820))
                .body("actual.cost", is(443586.00f))
                .body("projected.bedNights.doubleValue()", closeTo(259.18, 0.005))
                .body("outturn.cost.doubleValue()", closeTo(594_917.79, 0.05))
                .body("variance.doubleValue()", closeTo(-105_082.21, 0.05))
                .body("position", equalTo("underspend"))
                .body("range.mean.doubleValue()", closeTo(769_473, 1))
                .body("range.probabilityOfOverspend.doubleValue()", greaterThan(0.5));
    }

    @Test
    void a_sheet_of_its_own_gives_the_nights_that_were_worked_by_hand() {
        facts.put("/authorities/X001/mappings/own-sheet", ExtractUploads.text("own-sheet-mapping.json"))
                .statusCode(200);
        upload("?form=own-sheet&recordedTo=2024-12-31", sample("own-sheet.csv"))
                .statusCode(200)
                .body("made.episodes", is(3))
                .body("made.placements", is(4))
                .body("setAside.reason", contains("rlaa"))
                .body("doubtCount", is(0))
                .body("files[0].readAs", hasItem(containsString("'Date out' are days of departure")));

        facts.get("/authorities/X001/forecast?financialYear=2024-25&asAt=2024-12-31")
                .statusCode(200)
                .body("actual.bedNights", is(145))
                .body("actual.cost", is(102905.00f))
                .body("openPlacements", is(1));
    }
}
