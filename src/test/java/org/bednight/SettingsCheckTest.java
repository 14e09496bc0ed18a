package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.util.Map;
import org.bednight.problem.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bednight.demo|ja|BEDNIGHT_DEMO is true or false, but was 'ja'.",
                "bednight.open|treu|BEDNIGHT_OPEN is true or false, but was 'treu'.",
                "bednight.remand.count-from-18|yes|BEDNIGHT_REMAND_COUNT_FROM_18 is true or false, but was 'yes'.",
                "bednight.data|``|BEDNIGHT_DATA names a folder, but is empty: set it, or leave it out altogether.",
                "bednight.demo|` `|BEDNIGHT_DEMO is true or false, but is empty: set it, or leave it out altogether.",
                "bednight.limits.requests|-1|BEDNIGHT_LIMITS_REQUESTS is a whole number from 0, for any number, to 99999, but was '-1'.",
                "bednight.limits.requests|100000|BEDNIGHT_LIMITS_REQUESTS is a whole number from 0, for any number, to 99999, but was '100000'.",
                "bednight.limits.answer|0S|BEDNIGHT_LIMITS_ANSWER is a time of a second or more, like 60S or 2M, but was '0S'.",
                "bednight.limits.stalled-body|00m|BEDNIGHT_LIMITS_STALLED_BODY is a time of a second or more, like 60S or 2M, but was '00m'.",
                "bednight.limits.accuracy|0S|BEDNIGHT_LIMITS_ACCURACY is a time of a second or more, like 60S or 2M, but was '0S'.",
                "bednight.limits.answer|1ms|BEDNIGHT_LIMITS_ANSWER is a time of a second or more, like 60S or 2M, but was '1ms'.",
                "quarkus.http.port|80a|QUARKUS_HTTP_PORT is a number from 0 to 65535, but was '80a'.",
                "quarkus.http.port|65536|QUARKUS_HTTP_PORT is a number from 0 to 65535, but was '65536'.",
                "quarkus.http.limits.max-body-size|32MB|QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE is a number of bytes, with K, M or G after it if need be, like 32M, but was '32MB'.",
            })
    void a_setting_in_another_form_is_refused_in_one_sentence(String name, String value, String sentence) {
        assertThatThrownBy(() -> SettingsCheck.checkValues(Map.of(name, value)::get))
                .isInstanceOf(CannotStart.class)
                .hasMessage(sentence);
    }

    /** So does Java read what is no letter of the locale. */
    @Test
    void a_folder_whose_letters_the_locale_lacks_is_refused_with_how_to_mend_it() {
        assertThatThrownBy(() -> SettingsCheck.checkValues(Map.of("bednight.data", "/srv/caf\uFFFD\uFFFD")::get))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("BEDNIGHT_DATA")
                .hasMessageContaining("LC_ALL=C.UTF-8");
    }

    @Test
    void settings_that_are_left_out_or_have_their_form_pass() {
        assertThatCode(() -> SettingsCheck.checkValues(Map.<String, String>of()::get))
                .doesNotThrowAnyException();
        assertThatCode(() -> SettingsCheck.checkValues(Map.of(
                        "bednight.demo", "TRUE",
                        "bednight.data", "./data",
                        "bednight.hosts", "",
                        "bednight.limits.answer", "060s",
                        "quarkus.http.port", "0",
                        "quarkus.http.limits.max-body-size", "32M")::get))
                .doesNotThrowAnyException();
    }

    @Test
    void a_misspelt_name_is_told_with_the_nearest_setting() {
        assertThat(SettingsCheck.unknown("BEDNIGHT_DMEO"))
                .isEqualTo("BEDNIGHT_DMEO is no setting of this service and has no effect; the nearest that is one is"
                        + " BEDNIGHT_DEMO.");
    }

    @Test
    void every_setting_of_the_service_is_known_to_the_check() {
        var mappings = HouseClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .map(type -> ConfigClass.configClass(type.reflect()))
                .toList();

        assertThat(mappings).hasSizeGreaterThanOrEqualTo(5);
        assertThat(mappings).allSatisfy(mapping -> assertThat(SettingsCheck.KNOWN.keySet())
                .containsAll(ConfigMappings.getProperties(mapping).keySet().stream()
                        .filter(name -> !name.endsWith("[*]"))
                        .toList()));
    }
}
