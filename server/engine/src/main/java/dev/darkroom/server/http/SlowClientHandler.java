package dev.darkroom.server.http;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Cuts clients off that send their bodies or take their answers too slowly (slowloris), as each holds a thread. When too many
 * are waited for at a time, the slowest goes, so that there are always threads for others.
 */
final class SlowClientHandler extends Handler.Wrapper {

    private static final long SWEEP_MILLIS = 500;

    private final TransferLimits limits;
    private final LongSupplier nanoTime;
    private final Set<Transfer> waiting = ConcurrentHashMap.newKeySet();

    /** @param nanoTime a clock of nanoseconds that never goes back */
    SlowClientHandler(TransferLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        sweepLater();
    }

    private void sweepLater() {
        getServer().getScheduler().schedule(this::sweep, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        long now = nanoTime.getAsLong();
        waiting.stream().filter(transfer -> transfer.deadline() - now < 0).forEach(this::cut);
        if (isRunning()) {
            sweepLater();
        }
    }

    private void cut(Transfer transfer) {
        if (waiting.remove(transfer)) {
            transfer.cut();
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        Transfer transfer = new Transfer(limits, () -> connection.close(new EofException("the client is too slow")));
        Timed timed = new Timed(request, transfer);
        return super.handle(timed, new TimedResponse(timed, response, transfer), callback);
    }

    private void begin(Transfer transfer, long bytes) {
        transfer.begin(nanoTime.getAsLong(), bytes);
        waiting.add(transfer);
        if (waiting.size() > limits.maxWaitingCount()) {
            long now = nanoTime.getAsLong();
            waiting.stream()
                    .min(Comparator.comparingLong(each -> each.patienceEnds() - now))
                    .ifPresent(this::cut);
        }
    }

    private void end(Transfer transfer, long bytes) {
        waiting.remove(transfer);
        transfer.end(nanoTime.getAsLong(), bytes);
    }

    private final class Timed extends Request.Wrapper {

        private final Transfer transfer;

        Timed(Request request, Transfer transfer) {
            super(request);
            this.transfer = transfer;
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk != null) {
                transfer.moved(chunk.remaining());
            }
            return chunk;
        }

        @Override
        public void demand(Runnable callback) {
            begin(transfer, 0);
            super.demand(() -> {
                end(transfer, 0);
                callback.run();
            });
        }
    }

    private final class TimedResponse extends Response.Wrapper {

        private final Transfer transfer;

        TimedResponse(Request request, Response response, Transfer transfer) {
            super(request, response);
            this.transfer = transfer;
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            int length = bytes == null ? 0 : bytes.remaining();
            begin(transfer, length);
            super.write(last, bytes, Callback.from(() -> end(transfer, length), callback));
        }
    }
}
