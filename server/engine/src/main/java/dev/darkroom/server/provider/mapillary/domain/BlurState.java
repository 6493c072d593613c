package dev.darkroom.server.provider.mapillary.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blurs of an image, and those that somebody wants instead.
 *
 * @param inForce what is blurred
 * @param decidedBy who decided that; null for what software found
 * @param requested what shall be blurred instead; empty also when nothing shall be
 * @param requestedBy who wants that; null when no request is pending
 * @param requestedAt since when; null when no request is pending
 */
public record BlurState(
        List<BlurRegion> inForce,
        @Nullable String decidedBy,
        List<BlurRegion> requested,
        @Nullable String requestedBy,
        @Nullable Instant requestedAt) {}
