package org.bednight.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set of the CSV files that the service returns. */
@ConfigMapping(prefix = "bednight.csv")
public interface CsvSettings {

    /**
     * Whether a file begins with a byte order mark, by which Excel knows that it is UTF-8
     * ({@code BEDNIGHT_CSV_BYTE_ORDER_MARK}).
     */
    @WithDefault("false")
    boolean byteOrderMark();
}
