package dev.darkroom.benchmarks.client;

import dev.darkroom.benchmarks.ServerProcess;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One call after the other, by as many threads as JMH is told. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CallBenchmark {

    @Param({"BARE", "DARKROOM"})
    private Caller.Kind kind = Caller.Kind.BARE;

    private ServerProcess standIn;
    private Caller caller;

    /** For JMH. */
    public CallBenchmark() {}

    /** Starts what is called. */
    @Setup
    public void start() throws IOException {
        standIn = new ServerProcess(StandIn.class);
        caller = kind.at(standIn.baseUri());
    }

    /** Ends it. */
    @TearDown
    public void stop() throws IOException {
        caller.close();
        standIn.close();
    }

    /** {@link Caller#show}. */
    @Benchmark
    public Object show() throws IOException {
        return caller.show();
    }

    /** {@link Caller#list}. */
    @Benchmark
    public Object list() throws IOException {
        return caller.list();
    }

    /** {@link Caller#upload}. */
    @Benchmark
    public Object upload() throws IOException {
        return caller.upload();
    }
}
