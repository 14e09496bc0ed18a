package org.bednight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadBenchmarkTest {

    @Test
    void each_way_reads_all_rows() {
        var benchmark = new ReadBenchmark();
        benchmark.write();

        assertThat(benchmark.csv()).isEqualTo(ReadBenchmark.ROWS);
        assertThat(benchmark.xlsx()).isEqualTo(ReadBenchmark.ROWS);
        assertThat(benchmark.fastCsvAlone()).isEqualTo(ReadBenchmark.ROWS);
    }
}
