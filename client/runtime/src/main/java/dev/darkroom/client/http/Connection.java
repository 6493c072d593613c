package dev.darkroom.client.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** A connection of the pool. It logs neither headers nor bytes, as HttpClient's own does: they hold secrets. */
final class Connection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {

    private static final int MAX_HEADER_LINE_BYTES = 64 * 1024;
    private static final int MAX_HEADER_COUNT = 1000;
    private static final int MAX_INTERIM_COUNT = 32;

    /** The head of a response is read into memory, so it has an end. */
    private static final Http1Config CONFIG = Http1Config.custom()
            .setMaxLineLength(MAX_HEADER_LINE_BYTES)
            .setMaxHeaderCount(MAX_HEADER_COUNT)
            .build();

    private final AtomicBoolean closed = new AtomicBoolean();
    private Timeout socketTimeout = Timeout.DISABLED;
    private int interim;

    /** What TLS lies on; null as long as nothing was bound. */
    private @Nullable Socket wire;

    Connection() {
        super(CONFIG, null, null, new ResponseFraming(), null, EarlyResponse.LOOK, null, null);
    }

    /** A connection that was closed while it was being made stays closed. */
    @Override
    public void bind(SocketHolder holder) throws IOException {
        if (closed.get()) {
            holder.getSocket().close();
            throw new InterruptedIOException("the connection was closed meanwhile");
        }
        super.bind(holder);
        if (!(holder.getSocket() instanceof SSLSocket)) {
            wire = holder.getSocket();
        }
        socketTimeout = Timeout.ofMilliseconds(holder.getSocket().getSoTimeout());
    }

    @Override
    public void bind(Socket socket) throws IOException {
        bind(new SocketHolder(socket));
    }

    /** Interim responses (RFC 9110, section 15.2) keep a call waiting, so they are counted. */
    @Override
    public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
        ClassicHttpResponse response = super.receiveResponseHeader();
        interim = response.getCode() < 200 ? interim + 1 : 0;
        if (interim > MAX_INTERIM_COUNT) {
            throw new ProtocolException("more than " + MAX_INTERIM_COUNT + " interim responses came");
        }
        return response;
    }

    @Override
    public @Nullable Socket getSocket() {
        SocketHolder holder = getSocketHolder();
        return holder == null ? null : holder.getSocket();
    }

    /** Whether something came that nobody has read yet, encrypted or not; costs a call of the system and does not wait. */
    boolean hasBytesOnTheWire() throws IOException {
        return wire != null && wire.getInputStream().available() > 0;
    }

    @Override
    public void setSocketTimeout(Timeout timeout) {
        super.setSocketTimeout(timeout);
        socketTimeout = timeout;
    }

    @Override
    public void passivate() {
        super.setSocketTimeout(Timeout.ZERO_MILLISECONDS);
    }

    @Override
    public void activate() {
        super.setSocketTimeout(socketTimeout);
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            super.close();
        }
    }

    @Override
    public void close(CloseMode mode) {
        if (closed.compareAndSet(false, true)) {
            super.close(mode);
        }
    }
}
