package dev.darkroom.server.provider.monk.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An image in a task.
 *
 * @param task the task
 * @param image the image
 * @param details what the task was told about the image, as JSON; null when it was told nothing
 */
public record TaskEntry(UUID task, UUID image, @Nullable String details) {}
