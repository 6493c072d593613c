package dev.darkroom.benchmarks.server;

import dev.darkroom.benchmarks.ServerProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One request after the other on each of some connections.
 *
 * @param connections how many there are
 * @param time how long they go on
 */
record Load(int connections, Duration time) {

    /**
     * Asks a server, and looks at what it computed meanwhile.
     *
     * @throws IOException if an answer is no success
     */
    ServerMeasurement run(ServerProcess server, byte[] request) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            Duration cpu = server.cpu();
            long begin = System.nanoTime();
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                counts.add(threads.submit(() -> repeat(server.port(), request, begin)));
            }
            long requests = 0;
            for (Future<Long> count : counts) {
                requests += count.get();
            }
            Duration wall = Duration.ofNanos(System.nanoTime() - begin);
            return new ServerMeasurement(requests, server.cpu().minus(cpu), wall);
        } catch (ExecutionException e) {
            throw new IOException("a request failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private long repeat(int port, byte[] request, long begin) throws IOException {
        long requests = 0;
        try (Connection connection = new Connection(port)) {
            while (System.nanoTime() - begin < time.toNanos()) {
                connection.skipBody(connection.exchange(request));
                requests++;
            }
        }
        return requests;
    }
}
