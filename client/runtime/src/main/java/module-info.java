/** What the clients of all providers have in common. */
@SuppressWarnings("requires-automatic") // HttpClient has no descriptor yet.
module dev.darkroom.client {
    requires transitive dev.darkroom.values;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires jakarta.ws.rs;
    // HttpClient and HttpCore, which have no descriptors, need this.
    requires jdk.net;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.glassfish.jersey.core.client;
    requires org.glassfish.jersey.core.common;
    requires org.slf4j;
    // Jersey looks for these.
    requires jakarta.activation;
    requires org.glassfish.jersey.inject.hk2;
    requires transitive org.jspecify;

    exports dev.darkroom.client;
    exports dev.darkroom.client.auth;
    exports dev.darkroom.client.body;
    exports dev.darkroom.client.call;
    exports dev.darkroom.client.error;
    exports dev.darkroom.client.http;
    exports dev.darkroom.client.json;
    exports dev.darkroom.client.logging;
    exports dev.darkroom.client.oauth;
    exports dev.darkroom.client.paging;
    exports dev.darkroom.client.retry;
    exports dev.darkroom.client.waiting;
    exports dev.darkroom.client.webhook;
}
