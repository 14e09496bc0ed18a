package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issue 6: a paper, a workbook and charts, with the numbers of the API. */
@QuarkusTest
class ExportTest {

    private static final List<String> CHARTS = List.of("cumulative-cost", "monthly-cost", "tracking");

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @BeforeEach
    void recordFacts() {
        facts.clear();
        clock.stopAt("2018-05-08T09:00:00Z");
        facts.birmingham();
        clock.stopAt("2018-06-12T09:30:00Z");
        Papers.smallCouncil(facts);
        Papers.emptyCouncil(facts);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void every_form_and_chart_can_be_had_for_many_few_and_no_children() throws IOException {
        Papers.publish("E08000025", Map.of("financialYear", "2018-19", "asAt", "2018-04-30"));
        clock.stopAt("2018-06-14T09:30:00Z");
        for (var id : List.of(
                Papers.publishBirmingham(),
                Papers.publish("X003", Map.of("financialYear", "2018-19", "asAt", "2018-05-31")),
                Papers.publish("X004", Map.of("financialYear", "2018-19", "asAt", "2018-05-31")))) {
            for (var extension : List.of("json", "csv", "xlsx", "docx", "pdf")) {
                assertThat(Papers.file(id, extension, "internal")).isNotEmpty();
            }
            for (var chart : CHARTS) {
                var picture = ImageIO.read(new ByteArrayInputStream(Papers.chart(id, chart, "png", "internal")));
                assertThat(picture.getWidth()).isEqualTo(1920);
                assertThat(Papers.chart(id, chart, "svg", "internal")).isNotEmpty();
            }
        }
        Papers.chart("E08000025-2018-19-P02-v1", "movement", "png", "internal");
    }
}
