package dev.darkroom.client.call;

import dev.darkroom.client.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer.
 *
 * @param status the status code, 200 to 299
 * @param headers all headers
 * @param body the decoded body
 * @param <T> what the body is
 */
public record ApiResponse<T extends @Nullable Object>(int status, Headers headers, T body) {}
