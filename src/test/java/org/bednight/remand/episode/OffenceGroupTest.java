package org.bednight.remand.episode;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of records, and the group that each is read as. */
class OffenceGroupTest {

    @ParameterizedTest
    @CsvSource({
        "violence against the person, VIOLENCE",
        "Violence Against The Person, VIOLENCE",
        "Attempted murder, VIOLENCE",
        "GBH, VIOLENCE",
        "s.18 wounding with intent, VIOLENCE",
        "Possession of an offensive weapon, VIOLENCE",
        "KNIFE CRIME, VIOLENCE",
        "Conspiracy to supply firearms, VIOLENCE",
        "ASSAULT-2ND DEGREE, VIOLENCE",
        "drug-related violence, VIOLENCE",
        "robbery, ROBBERY",
        "Robbery with violence, ROBBERY",
        "Assault with intent to rob, ROBBERY",
        "ATT ROB 1ST, ROBBERY",
        "Carjacking, ROBBERY",
        "drugs, DRUGS",
        "Drug offences, DRUGS",
        "PWITS Class A, DRUGS",
        "Supply of class A, DRUGS",
        "Possession with intent to supply cocaine, DRUGS",
        "CRIM SALE OF CONTROLLED SUBSTANCE, DRUGS",
        "sexual, SEXUAL",
        "Sexual assault, SEXUAL",
        "Rape of a child under 13, SEXUAL",
        "burglary, OTHER",
        "Domestic burglary, OTHER",
        "Aggravated vehicle taking, OTHER",
        "Theft (non-violent), OTHER",
        "Criminal damage and arson, OTHER",
        "Breach of bail, OTHER",
        "Public order, OTHER",
        "other, OTHER",
        "trais yn erbyn y person, VIOLENCE",
        "lladrad, ROBBERY",
        "troseddau cyffuriau, DRUGS",
        "troseddau rhywiol, SEXUAL",
        "17, OTHER"
    })
    void words_of_records_are_read_as_a_group(String offence, OffenceGroup group) {
        assertThat(OffenceGroup.find(offence)).hasValue(group);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "-", "?", "Unknown", "n/a", "N/A ", "not known", "Not stated", "TBC"})
    void an_offence_that_is_not_stated_has_no_group(@Nullable String offence) {
        assertThat(OffenceGroup.find(offence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"problem", "begun", "subrogate", "therapy", "unisex toilets"})
    void a_stem_counts_at_the_beginning_of_a_word_alone(String offence) {
        assertThat(OffenceGroup.find(offence)).hasValue(OffenceGroup.OTHER);
    }
}
