package org.bednight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadBenchmarkTest {

    @Test
    void each_way_reads_all_rows() {
        var benchmark = new ReadBenchmark();
        benchmark.write(100);

        assertThat(benchmark.csv()).isEqualTo(100);
        assertThat(benchmark.xlsx()).isEqualTo(100);
        assertThat(benchmark.fastCsvAlone()).isEqualTo(100);
    }
}
