package org.bednight.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page says what happened without the addresses that only programs call. */
class CallWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        There is no authority X1: see /api/v1/authorities, or add it there.|There is no authority X1.
        There is no publication X-P02-v1: see /api/v1/authorities/X/publications.|There is no publication X-P02-v1.
        X has no publication for 2018-19: publish one at /api/v1/authorities/X/publications.|X has no publication for 2018-19.
        There is no price of YOI that begins on 1 May: see /api/v1/bed-night-prices?sector=YOI.|There is no price of YOI that begins on 1 May.
        There is no allocation from 'A.B': see /api/v1/authorities/X.1/allocations?financialYear=2018-19.|There is no allocation from 'A.B'.
        There is no confirmation of R1: see confirmedOn at /api/v1/authorities/X/open-cases.|There is no confirmation of R1.
        Which cost £1. See toConfirm at /api/v1/authorities/X/open-cases.|Which cost £1.
        Add the prices at /api/v1/bed-night-prices; one not published yet may be added.|Add the prices; one not published yet may be added.
        Close it, or confirm it by PUT at /api/v1/authorities/X/remand-episodes/R1/confirmation.|Close it, or confirm it.
        Not saved. See /api/v1/authorities/X/mappings; POST /api/v1/authorities/X/extracts/inspect proposes one for a file.|Not saved.
        Send it from its page, or call the API under /api/v1 instead.|Send it from its page, or call the API instead.
        There is nothing at this address: the addresses are listed at /q/openapi.|There is nothing at this address.
        A financial year is written like 2018-19, but was '2018'.|A financial year is written like 2018-19, but was '2018'.
        """)
    void an_address_of_the_api_is_left_out_with_what_led_to_it(String sentence, String words) {
        assertThat(CallWords.without(sentence)).isEqualTo(words);
    }
}
