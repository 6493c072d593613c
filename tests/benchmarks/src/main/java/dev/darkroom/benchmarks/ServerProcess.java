package dev.darkroom.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server in a process of its own, so that what it computes and allocates is told from its callers' part. */
public final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;
    private final int port;

    /**
     * Starts a class that has {@link #serve} in its main method, in a JVM with the same compilers, collector and heap, and waits until it answers.
     *
     * @throws IOException if it does not start
     */
    public ServerProcess(Class<?> main, String... arguments) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:") || argument.startsWith("-Xm"))
                .forEach(line::add);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        line.addAll(List.of(arguments));
        this.process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        String first = said.readLine();
        if (first == null) {
            throw new IOException(main.getSimpleName() + " ended at once");
        }
        this.port = Integer.parseInt(first);
    }

    /** The other side: says the port to whoever started this process, answers its questions, and returns when that one is done with it. */
    public static void serve(int port) throws IOException {
        System.out.println(port);
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        while (questions.readLine() != null) {
            System.out.println(AllocatedBytes.now());
        }
    }

    /**
     * How many bytes its threads have allocated so far, those that have ended left out. It hardly depends on what else the machine does.
     *
     * @throws IOException if it has ended
     */
    public long allocatedBytes() throws IOException {
        OutputStream questions = process.getOutputStream();
        questions.write('\n');
        questions.flush();
        String answer = said.readLine();
        if (answer == null) {
            throw new IOException("the server has ended");
        }
        return Long.parseLong(answer);
    }

    /** Where it answers, on loopback. */
    public int port() {
        return port;
    }

    /** Without a slash at the end. */
    public String baseUri() {
        return "http://127.0.0.1:" + port;
    }

    /** What it has computed so far, on all processors together; zero where the system does not say. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
