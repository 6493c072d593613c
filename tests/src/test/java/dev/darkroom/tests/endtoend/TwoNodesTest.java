package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.darkroom.client.livingdocs.LivingdocsClient;
import dev.darkroom.client.livingdocs.model.ImageImportRequest;
import dev.darkroom.client.livingdocs.model.ImageImportResult;
import dev.darkroom.client.livingdocs.model.ImageImportResultStatus;
import dev.darkroom.client.livingdocs.model.ImageImportStatus;
import dev.darkroom.client.livingdocs.model.ImageToImport;
import dev.darkroom.tests.stores.LocalBucket;
import dev.darkroom.tests.stores.LocalPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes over one database and one bucket. */
class TwoNodesTest {

    private static final byte[] SVG =
            "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>".getBytes(StandardCharsets.UTF_8);
    private static final int PICTURES = 6;
    private static final String SLOW = "/3.svg";

    @TempDir
    private Path folder;

    private final LocalPostgres postgres = LocalPostgres.shared();

    @AutoClose
    private final LocalBucket bucket = LocalBucket.start();

    private final String database = postgres.newDatabase();
    private final List<String> fetched = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Program> nodes = new ArrayList<>();
    private HttpServer archive;

    @BeforeEach
    void start() throws IOException {
        archive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        archive.setExecutor(Executors.newCachedThreadPool());
        archive.createContext("/", this::answer);
        archive.start();
        nodes.add(node("first"));
        nodes.add(node("second"));
    }

    @AfterEach
    void stop() {
        nodes.forEach(Program::close);
        released.countDown();
        archive.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("POST")) {
                told.add(new String(body, StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            fetched.add(path);
            if (path.equals(SLOW) && Collections.frequency(fetched, path) == 1) {
                stuck.countDown();
                released.await();
            }
            exchange.sendResponseHeaders(200, SVG.length);
            exchange.getResponseBody().write(SVG);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Program node(String name) {
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.putAll(bucket.environment());
        return Program.start(
                environment,
                "serve",
                "--port=0",
                "--no-demo",
                "--data=" + folder.resolve(name),
                "--database-url=" + database,
                "--blob-url=" + bucket.address("both"),
                "--outbound-allow=127.0.0.0/8");
    }

    private static LivingdocsClient client(Program node) {
        return LivingdocsClient.builder()
                .baseUri(node.uri())
                .bearerToken("ey1234")
                .build();
    }

    @Test
    void anImportIsTakenOverFromANodeThatDies() throws Exception {
        String job;
        try (LivingdocsClient first = client(nodes.get(0));
                LivingdocsClient second = client(nodes.get(1))) {
            job = first.imageImports().importImages(request()).id();
            assertThat(stuck.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.imageImports().getImageImportStatus(job).finished())
                    .isFalse();
        }
        long busy = processOf(job);
        Program dying =
                nodes.stream().filter(node -> node.pid() == busy).findAny().orElseThrow();
        Program other =
                nodes.stream().filter(node -> node.pid() != busy).findAny().orElseThrow();
        dying.kill();

        assertThat(Objects.requireNonNull(told.poll(90, TimeUnit.SECONDS))).contains(job);
        try (LivingdocsClient survivor = client(other)) {
            ImageImportStatus status = survivor.imageImports().getImageImportStatus(job);
            List<ImageImportResult> results = Objects.requireNonNull(status.images());
            assertThat(status.finished()).isTrue();
            assertThat(results).hasSize(PICTURES);
            for (ImageImportResult result : results) {
                assertThat(result.status()).isEqualTo(ImageImportResultStatus.SUCCESS);
                String address = Objects.requireNonNull(result.image()).originalUrl();
                try (InputStream bytes = URI.create(address).toURL().openStream()) {
                    assertThat(bytes.readAllBytes()).isEqualTo(SVG);
                }
            }
        }
        // What was taken before is not fetched again.
        assertThat(fetched).hasSize(PICTURES + 1).contains(SLOW);
        assertThat(Collections.frequency(fetched, SLOW)).isEqualTo(2);
    }

    private ImageImportRequest request() {
        String host = "http://127.0.0.1:" + archive.getAddress().getPort();
        return ImageImportRequest.builder()
                .systemName("archive")
                .webhook(host + "/done")
                .images(IntStream.range(0, PICTURES)
                        .mapToObj(number -> ImageToImport.builder()
                                .url(host + "/" + number + ".svg")
                                .id(String.valueOf(number))
                                .fileName("")
                                .metadata(Map.of())
                                .build())
                        .toList())
                .build();
    }

    /** The process that has begun a job, by the name that it signs with. */
    private long processOf(String job) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database + "?user=postgres&password=any");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT picked_by FROM scheduled_tasks WHERE picked AND task_instance = '" + job + "'")) {
            assertThat(rows.next()).isTrue();
            return Long.parseLong(rows.getString(1).split(" ")[1]);
        }
    }
}
