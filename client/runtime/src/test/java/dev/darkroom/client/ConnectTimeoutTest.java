package dev.darkroom.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.darkroom.client.body.Download;
import dev.darkroom.client.call.CallOptions;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.peer.RawPeer;
import dev.darkroom.client.peer.Wire;
import dev.darkroom.client.retry.RetryPolicy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that do not wait for a connection as long as their client does, which is for ever. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Wire.class)
class ConnectTimeoutTest {

    @Parameter
    Wire wire;

    private ToyBuilder toy(URI host) {
        return new ToyBuilder(host).transport(wire::open);
    }

    private static final OperationRequest CALL = OperationRequest.of("GET", "a", "/a");
    private static final CallOptions HURRIED =
            CallOptions.builder().connectTimeout(Duration.ofMillis(50)).build();

    private OperationClient patient(URI host) {
        return toy(host)
                .maxConnections(1)
                .connectTimeout(Duration.ofDays(1))
                .retryPolicy(RetryPolicy.NONE)
                .build();
    }

    @Test
    void theWaitForAConnectionOfThePoolEnds() throws IOException {
        String held = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx";
        try (RawPeer peer = RawPeer.playing(connection -> {
                    RawPeer.readHead(connection);
                    RawPeer.write(connection, held);
                    RawPeer.readHead(connection);
                });
                OperationClient caller = patient(peer.uri());
                Download open = caller.send(CALL, ResponseDecoder.download()).body()) {
            OperationClient hurried = caller.withOptions(HURRIED);

            assertThat(open.stream().read()).isEqualTo('x');
            assertThatThrownBy(() -> hurried.send(CALL, ResponseDecoder.none()))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("no free connection")
                    .hasMessageContaining(" 50 ms");
        }
    }

    @Test
    void theWaitForAHostEnds() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                OperationClient caller = patient(
                        URI.create("http://" + busy.getInetAddress().getHostAddress() + ":" + busy.getLocalPort()))) {
            OperationClient hurried = caller.withOptions(HURRIED);

            assumeTrue(isFilled(busy, waiting), "this system never lets a connection wait");
            assertThatThrownBy(() -> hurried.send(CALL, ResponseDecoder.none()))
                    .isInstanceOf(TransportException.class)
                    .hasRootCauseInstanceOf(SocketTimeoutException.class)
                    .cause()
                    .isInstanceOf(ConnectException.class);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    /** Nobody accepts, so the system soon lets connections wait. */
    private static boolean isFilled(ServerSocket busy, List<Socket> waiting) throws IOException {
        while (waiting.size() < 20) {
            Socket socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(busy.getLocalSocketAddress(), 200);
            } catch (SocketTimeoutException e) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aRequestThatIsRebuiltKeepsIt() {
        HttpRequest request = HttpRequest.builder("GET", URI.create("http://light.example/"))
                .connectTimeout(Duration.ofMillis(50))
                .build();

        assertThat(request.withHeader("X", "1").connectTimeout()).isEqualTo(Duration.ofMillis(50));
        assertThat(request).isEqualTo(request.toBuilder().build());
        assertThat(request)
                .isNotEqualTo(request.toBuilder().connectTimeout(null).build());
    }
}
