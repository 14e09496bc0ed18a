package org.bednight.forecast.outlook;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.utils.CommonUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A sequence there and back, by the project's own transform and by that of JTransforms on one thread: the library is used
 * if it takes at most 1.3 times as long.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class FourierBenchmark {

    /** From a small authority's nights to the pence of all: powers of two, and three and five times one. */
    @Param({"1024", "5120", "16384", "98304", "262144"})
    int length;

    private double[] sequence = {};
    private Fourier own = new Fourier(8, new Stockham());
    private DoubleFFT_1D library = new DoubleFFT_1D(8);

    @Setup
    public void prepare() {
        var random = new SplittableRandom(7);
        sequence = random.doubles(length).toArray();
        own = new Fourier(length, new Stockham());
        CommonUtils.setThreadsBeginN_1D_FFT_2Threads(Long.MAX_VALUE);
        CommonUtils.setThreadsBeginN_1D_FFT_4Threads(Long.MAX_VALUE);
        library = new DoubleFFT_1D(length);
    }

    @Benchmark
    public double[] own() {
        return own.invert(own.transform(sequence));
    }

    @Benchmark
    public double[] library() {
        double[] parts = Arrays.copyOf(sequence, length);
        library.realForward(parts);
        library.realInverse(parts, true);
        return parts;
    }
}
