package dev.darkroom.server.provider.mapillary.domain;

import java.util.List;

/**
 * Everything that was recognized in an image, by software and by people.
 *
 * @param objects what software found
 * @param reviews what users made of it, oldest first
 * @param isComplete whether all detectors have run
 * @param detectors those that have run
 * @param confirmations what users confirmed
 */
public record Findings(
        List<Finding> objects,
        List<Review> reviews,
        boolean isComplete,
        List<String> detectors,
        List<Confirmation> confirmations) {}
