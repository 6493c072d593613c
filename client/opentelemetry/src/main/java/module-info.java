/** What OpenTelemetry is told of calls. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // OpenTelemetry has no descriptor.
module dev.darkroom.client.opentelemetry {
    requires transitive dev.darkroom.client;
    requires transitive io.opentelemetry.api;
    requires io.opentelemetry.context;
    requires transitive org.jspecify;

    exports dev.darkroom.client.opentelemetry;
}
