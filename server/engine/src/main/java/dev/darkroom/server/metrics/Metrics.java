package dev.darkroom.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.function.IntSupplier;

/**
 * The metrics of one server; several servers in a process share none. Safe for use by several threads.
 *
 * <p>Names follow Micrometer, which writes them as Prometheus wants them.
 */
public final class Metrics implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final CallTimes calls = new CallTimes(registry);

    /** Watches the Java process, until this is closed. */
    public void watchProcess() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** How long calls take. */
    public CallTimes calls() {
        return calls;
    }

    /** For libraries that measure themselves. */
    public MeterRegistry registry() {
        return registry;
    }

    /** Watches the space that is left where a server keeps its data. */
    public void watchSpace(Path folder) {
        new DiskSpaceMetrics(folder.toFile()).bindTo(registry);
    }

    /** Watches how many worlds there are; {@code worlds} is asked whenever somebody reads the metrics. */
    public void watchWorlds(IntSupplier worlds) {
        Gauge.builder("darkroom.worlds", worlds::getAsInt)
                .description("Worlds that were made and not removed")
                .register(registry);
    }

    /** All of them, in the text format of Prometheus. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
