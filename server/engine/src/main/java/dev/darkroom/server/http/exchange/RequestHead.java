package dev.darkroom.server.http.exchange;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the stops of a request's way read of it, whoever brings it to them. For one thread at a time. */
public interface RequestHead {

    /** The value of a header, with commas between several; null when it is absent. */
    @Nullable
    String header(String name);

    /** The values of a header, each as it came; empty when it is absent. */
    List<String> headers(String name);

    /** The value of a cookie; null when it is absent. */
    @Nullable
    String cookie(String name);

    /**
     * The parameters of the query.
     *
     * @param decoded whether their values are decoded; their names always are
     */
    MultivaluedMap<String, String> query(boolean decoded);

    /**
     * What stands in the place of the variables of the operation's path.
     *
     * @param decoded whether it is decoded
     */
    MultivaluedMap<String, String> path(boolean decoded);

    /** The whole URL that was asked for; its host may be another one. */
    URI url();
}
