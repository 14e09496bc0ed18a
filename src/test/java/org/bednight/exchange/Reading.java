package org.bednight.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** Reading of small price files, for tests. */
final class Reading {

    static final Headings PRICES = new Headings(List.of("sector", "from", "price"), List.of("announced"));

    private Reading() {}

    static ExchangeFile csv(String... lines) {
        return csv(String.join("\n", lines).getBytes(UTF_8));
    }

    static ExchangeFile csv(byte[] content) {
        return ExchangeFile.read(content, FileForm.CSV, PRICES);
    }

    static ExchangeFile xlsx(byte[] content) {
        return ExchangeFile.read(content, FileForm.XLSX, PRICES);
    }

    /** Returns the faults for which these lines are refused outright. */
    @SuppressWarnings("unchecked")
    static List<RowFault> refusalOf(Runnable reading) {
        var refusal = catchThrowableOfType(FaultyFile.class, reading::run);
        assertThat(refusal).as("a refusal of the file").isNotNull();
        return (List<RowFault>) requireNonNull(refusal.members().get("faults"));
    }
}
