package org.bednight.extract.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Case ID, CHILD",
        "ChildView ref, CHILD",
        "YP, CHILD",
        "Surname, CHILD",
        "D.O.B., BIRTH",
        "Date of birth, BIRTH",
        "18th Birthday, TURNS_18",
        "Remand Start Date, REMAND_START",
        "Date remanded, REMAND_START",
        "YDA from, REMAND_START",
        "REMAND END, REMAND_END",
        "Date placed, PLACEMENT_START",
        "Admission date, PLACEMENT_START",
        "Discharged on, PLACEMENT_END",
        "RemandStart, REMAND_START",
        "From, START",
        "Release date, END",
        "Last night, LAST_NIGHT",
        "Sector, SECTOR",
        "Accommodation type, SECTOR",
        "Placement, ESTABLISHMENT",
        "Establishment name, ESTABLISHMENT",
        "Legal status, LEGAL_STATUS",
        "Remand type, LEGAL_STATUS",
        "No. of nights, NIGHTS",
        "Unit postcode, POSTCODE",
        "Home postcode, NONE",
        "Next court date, NONE",
        "Date of offence, NONE",
        "Sentence start date, NONE",
        "Expected end date, NONE",
        "Placement ID, NONE",
        "NHS number, NONE",
        "Social worker name, NONE",
        "Weekly cost from April, NONE",
        "'', NONE"
    })
    void the_words_of_a_heading_say_what_its_column_may_be(String heading, Guess guess) {
        assertThat(HeadingWords.guesses(heading).stream().findFirst().orElse(Guess.NONE))
                .isEqualTo(guess);
    }
}
