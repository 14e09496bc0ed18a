package org.bednight.ledger;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is compared row by row with all others, or goes on record one by one, comes in files of a bounded size. */
@QuarkusTest
class MostRowsTest {

    @Inject
    Facts facts;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/authorities; code,name; X%d,A council; 2000",
                "/bed-night-prices; sector,from,to,price,source; YOI,%d,,1.00,; 5000",
                "/establishments; urn,postcode,name,sector; %d,,A site,YOI; 5000",
                "/allocations; authority,year,funder,amount,status,source; X001,2018-19,Funder %d,1.00,confirmed,; 20000",
                "/monthly-bed-nights; authority,month,sector,nights,source; X001,%d,YOI,1,; 100000"
            })
    void a_file_of_more_rows_than_anybody_has_is_refused_with_how_many_it_may_have(
            String path, String headings, String row, int most) {
        var rows = IntStream.rangeClosed(0, most).mapToObj(row::formatted).collect(Collectors.joining("\n"));

        facts.post(path, headings + "\n" + rows)
                .statusCode(400)
                .body("faults.size()", equalTo(1))
                .body("faults[0].line", equalTo(most + 2))
                .body("faults[0].expected", equalTo("at most %,d rows in a file".formatted(most)));
    }

    @ParameterizedTest
    @CsvSource("200")
    void an_authority_has_a_bounded_number_of_funders_in_a_year(int most) {
        facts.clear().authorities("X001");
        var rows = IntStream.rangeClosed(0, most)
                .mapToObj("X001,2018-19,Funder %d,1.00,confirmed,"::formatted)
                .collect(Collectors.joining("\n"));

        facts.post("/allocations", "authority,year,funder,amount,status,source\n" + rows)
                .statusCode(400)
                .body("faults.size()", equalTo(1))
                .body("faults[0].line", equalTo(most + 2))
                .body("faults[0].expected", equalTo("at most 200 amounts for an authority's year"));
    }
}
