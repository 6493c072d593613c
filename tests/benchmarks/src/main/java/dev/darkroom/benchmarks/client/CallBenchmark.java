package dev.darkroom.benchmarks.client;

import dev.darkroom.benchmarks.ServerProcess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
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
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CallBenchmark {

    @Param
    private Caller.Kind kind = Caller.Kind.BARE;

    private ServerProcess standIn;
    private Caller caller;
    private Path file;

    /** For JMH. */
    public CallBenchmark() {}

    /** Starts what is called. */
    @Setup
    public void start() throws IOException {
        standIn = new ServerProcess(StandIn.class);
        file = Files.createTempFile("darkroom-benchmark", ".jpg");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(StandIn.LARGE);
        }
        caller = kind.at(standIn.baseUri(), file);
    }

    /** Ends it. */
    @TearDown
    public void stop() throws IOException {
        caller.close();
        standIn.close();
        Files.delete(file);
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

    /** {@link Caller#uploadFile}. */
    @Benchmark
    public Object uploadFile() throws IOException {
        return caller.uploadFile();
    }

    /** {@link Caller#download}. */
    @Benchmark
    public long download() throws IOException {
        return caller.download();
    }
}
