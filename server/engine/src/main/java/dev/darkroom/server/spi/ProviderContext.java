package dev.darkroom.server.spi;

import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.library.Ids;
import dev.darkroom.server.library.PictureLinks;
import dev.darkroom.server.library.Pictures;
import dev.darkroom.server.library.Transactions;
import dev.darkroom.server.outbound.Outbound;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What the house lends to a provider.
 *
 * @param pictures bytes and facts
 * @param links addresses of pictures
 * @param transactions all-or-nothing work
 * @param jobs work after the answer
 * @param outbound calls to other hosts
 * @param request the request that is answered
 * @param ids new ids
 * @param clock the time
 * @param decisions when decisions are taken by themselves
 * @param incoming where files lie until they are stored
 */
public record ProviderContext(
        Pictures pictures,
        PictureLinks links,
        Transactions transactions,
        Jobs jobs,
        Outbound outbound,
        CurrentRequest request,
        Ids ids,
        Clock clock,
        DecisionPolicies decisions,
        Path incoming) {}
