package dev.darkroom.generator.view;

import java.util.List;

/**
 * How a job is waited for.
 *
 * @param type the class of the response that tells of the job
 * @param state its accessor of the job's state
 * @param successes the states in which the job has done what it was for
 * @param failures the states in which it never will
 * @param intervalMillis the shortest wait between two questions
 * @param maxIntervalMillis the longest
 * @param ends the states that end it, in words
 */
public record WaitingView(
        String type,
        String state,
        List<String> successes,
        List<String> failures,
        long intervalMillis,
        long maxIntervalMillis,
        String ends) {}
