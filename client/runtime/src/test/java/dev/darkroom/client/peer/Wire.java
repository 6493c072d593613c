package dev.darkroom.client.peer;

import dev.darkroom.client.http.ConnectionOptions;
import dev.darkroom.client.http.HttpClientTransport;
import dev.darkroom.client.http.JerseyTransport;
import dev.darkroom.client.http.Transport;

/** The transports there are: tests of what goes over the wire run on each. */
public enum Wire {
    /** The usual one. */
    JERSEY {
        @Override
        public Transport open(ConnectionOptions options) {
            return new JerseyTransport(options);
        }
    },
    /** The one without Jersey. */
    HTTP_CLIENT {
        @Override
        public Transport open(ConnectionOptions options) {
            return new HttpClientTransport(options);
        }
    };

    /** One that the caller closes. */
    public abstract Transport open(ConnectionOptions options);
}
