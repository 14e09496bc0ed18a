package org.bednight.remand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A nation's made-up files: 174 authorities, 13,027 episodes with 13,882 placements, each kind in one call. */
@QuarkusTest
class NationalImportTest {

    @Inject
    Facts facts;

    @BeforeEach
    void startFromNothing() {
        facts.clear();
    }

    @Test
    void a_nation_s_files_go_in_by_one_call_each_and_again_change_nothing() {
        assertImport("/authorities", "authorities", 174);
        assertImport("/bed-night-prices", "bed-night-prices", 39);
        assertImport("/allocations", "allocations", 3828);
        assertImport("/remand-episodes", "remand-episodes", 13_882);

        facts.get("/authorities?size=1").body("total", is(174));
        facts.get("/authorities/X001/remand-episodes?size=1").body("total", is(ofX001()));
        facts.get("/authorities/X001/bed-nights?financialYear=2018-19").statusCode(200);
    }

    private void assertImport(String path, String name, int records) {
        var file = "national-synthetic/" + name + ".csv";
        facts.postResource(path, file)
                .statusCode(200)
                .body("received", is(records))
                .body("added", is(records));
        long version = facts.version();
        facts.postResource(path, file)
                .statusCode(200)
                .body("received", is(records))
                .body("unchanged", is(records))
                .body("dataVersion", is((int) version));
        assertThat(facts.version()).isEqualTo(version);
    }

    private static int ofX001() {
        return (int) Facts.resource("national-synthetic/remand-episodes.csv")
                .lines()
                .filter(line -> line.startsWith("X001,"))
                .map(line -> line.replaceFirst("X001,([^,]*),.*", "$1"))
                .distinct()
                .count();
    }
}
