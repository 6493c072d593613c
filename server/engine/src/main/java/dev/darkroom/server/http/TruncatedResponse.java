package dev.darkroom.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Sends the beginning of a body, and then closes the connection. A body that is no longer than that goes through. */
final class TruncatedResponse extends Response.Wrapper {

    private final EndPoint connection;
    private long left;

    /** @param bytes how much of the body is sent */
    TruncatedResponse(Request request, Response response, long bytes) {
        super(request, response);
        this.connection = request.getConnectionMetaData().getConnection().getEndPoint();
        this.left = bytes;
    }

    @Override
    public void write(boolean last, ByteBuffer bytes, Callback callback) {
        int length = BufferUtil.length(bytes);
        if (length <= left) {
            left -= length;
            super.write(last, bytes, callback);
            return;
        }
        ByteBuffer beginning = bytes.slice(bytes.position(), (int) left);
        left = 0;
        super.write(
                false,
                beginning,
                Callback.from(
                        () -> {
                            connection.close();
                            callback.failed(new EofException("a fault breaks the response off"));
                        },
                        callback::failed));
    }
}
