package org.bednight.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void what_was_entered_begins_no_element_and_ends_no_attribute() {
        assertThat(Markup.escaped("<b title=\"x\">R&D, 5 &lt; 6</b>"))
                .isEqualTo("&lt;b title=&quot;x&quot;&gt;R&amp;D, 5 &amp;lt; 6&lt;/b&gt;");
    }

    @Test
    void plain_words_stay_as_they_are() {
        assertThat(Markup.escaped("Children’s services, £5 – it's 3/4"))
                .isEqualTo("Children’s services, £5 – it's 3/4");
    }
}
