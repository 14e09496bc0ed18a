package org.bednight.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormTest {

    private static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @ParameterizedTest
    @CsvSource({"504B0304", "504B0506", "D0CF11E0A1B1"})
    void a_zip_or_an_old_workbook_is_a_workbook_whatever_its_type_says(String hex) {
        assertThat(FileForm.of("text/csv", HexFormat.of().parseHex(hex))).isEqualTo(FileForm.XLSX);
    }

    @ParameterizedTest
    @CsvSource({"application/vnd.ms-excel", XLSX_TYPE, "text/csv", "application/octet-stream", "''"})
    void text_is_csv_whatever_its_type_says(String type) {
        assertThat(FileForm.of(type, "sector,from\n".getBytes(ISO_8859_1))).isEqualTo(FileForm.CSV);
    }

    @Test
    void what_is_neither_is_what_its_type_says() {
        byte[] rubbish = {1, 0, 2};

        assertThat(FileForm.of(XLSX_TYPE, rubbish)).isEqualTo(FileForm.XLSX);
        assertThat(FileForm.of(XLSX_TYPE, new byte[0])).isEqualTo(FileForm.XLSX);
        assertThat(FileForm.of("text/csv", rubbish)).isEqualTo(FileForm.CSV);
        assertThat(FileForm.of(null, new byte[0])).isEqualTo(FileForm.CSV);
    }
}
