package dev.darkroom.server.console;

import dev.darkroom.server.api.control.DecisionsApi;
import dev.darkroom.server.api.control.FaultsApi;
import dev.darkroom.server.api.control.JournalApi;
import dev.darkroom.server.api.control.StrictnessApi;
import dev.darkroom.server.api.control.WebhooksApi;
import dev.darkroom.server.api.control.WorldsApi;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.spi.Showcase;
import java.util.List;
import java.util.Map;

/**
 * What the console shows and moves: the control API itself, so that it can do nothing that a program cannot.
 *
 * @param document describes it
 * @param providers whose calls can fail
 * @param showcases what is stored, by provider
 */
public record Handles(
        Contract document,
        StrictnessApi strictness,
        WorldsApi worlds,
        JournalApi journal,
        FaultsApi faults,
        DecisionsApi decisions,
        WebhooksApi webhooks,
        List<String> providers,
        Map<String, Showcase> showcases) {}
