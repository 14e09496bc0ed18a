package org.bednight.forecast.outlook;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
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

/** A sequence there and back, by the transforms that the service uses and by those of Commons Math. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class FourierBenchmark {

    /** From a small authority's nights to the pence of all; Commons Math knows powers of two only. */
    @Param({"1024", "16384", "262144"})
    int length;

    private double[] sequence = {};

    @Setup
    public void prepare() {
        sequence = new SplittableRandom(7).doubles(length).toArray();
    }

    @Benchmark
    public double[] used() {
        var fourier = Fourier.ofAtLeast(length);
        return fourier.invert(fourier.transform(sequence));
    }

    @Benchmark
    public double[] commonsMath() {
        double[][] parts = {sequence.clone(), new double[length]};
        FastFourierTransformer.transformInPlace(parts, DftNormalization.STANDARD, TransformType.FORWARD);
        FastFourierTransformer.transformInPlace(parts, DftNormalization.STANDARD, TransformType.INVERSE);
        return parts[0];
    }
}
