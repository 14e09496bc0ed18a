package org.bednight.publication.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReadersWordsTest {

    private final ReadersWords words = new ReadersWords(new Wording(HouseStyle.DEFAULT));

    @Test
    void numbers_are_written_in_english_whatever_the_language_of_the_machine() {
        var language = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(words.written("An overspend of £1024007.00 for 12340 nights"))
                    .isEqualTo("An overspend of £1,024,007.00 for 12,340 nights");
        } finally {
            Locale.setDefault(language);
        }
    }

    /** An author's words come in: of a scheme, a funder or a reason. */
    @Test
    void a_number_may_have_any_length() {
        assertThat(words.written("£12345678901234567890123 for 12345678901234567890 nights"))
                .isEqualTo("£12,345,678,901,234,567,890,123 for 12,345,678,901,234,567,890 nights");
        assertThat(words.written("2018-19 P02 v12345678901")).isEqualTo("2018/19 P02 v12345678901");
    }

    @Test
    void dates_years_sectors_and_publications_are_named_as_a_board_reads_them() {
        assertThat(words.of("Since 2018-19 P02 v2, from 2018-06-01, YOI of 2017-18 moved by 3 %."))
                .isEqualTo(
                        "Since Month 2, version 2, from 1 June 2018, Young offender institution of 2017/18 moved by 3%.");
    }

    /** A sentence that is worded anew where it is written has to be worded anew here. */
    @Test
    void the_sentences_of_all_worked_forecasts_are_written_for_a_board() throws IOException {
        var sentences = new TreeSet<String>();
        try (var files = Files.walk(Path.of("forecasts"))) {
            for (var file : files.filter(path -> path.endsWith("expected.json")).toList()) {
                for (var list : List.of("assumptions", "warnings")) {
                    for (var found : new ObjectMapper().readTree(file.toFile()).findValues(list)) {
                        found.forEach(sentence -> sentences.add(words.of(sentence.asText())));
                    }
                }
            }
        }
        assertThat(sentences).hasSizeGreaterThan(100).allSatisfy(sentence -> assertThat(sentence)
                .doesNotContainPattern("\\d{4}-\\d\\d|£\\d{4}|\\d %|/api/")
                .doesNotContain("learned", "learns", "rolling-average", "episode model", "recordedTo", "asked for")
                .doesNotContain("carried forward", "up to that of", "national durations", "Arrivals", "import"));
    }

    @Test
    void what_is_no_date_and_a_sentence_that_no_rule_knows_stay_as_they_are() {
        assertThat(words.of("Room 2018-99-99 has 3 beds.")).isEqualTo("Room 2018-99-99 has 3 beds.");
    }
}
