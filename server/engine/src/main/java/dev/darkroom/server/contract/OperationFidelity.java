package dev.darkroom.server.contract;

/**
 * What the server does for an operation, as its document says.
 *
 * @param operation its id
 * @param method in capitals
 * @param effect what a call changes
 * @param limits where the server is known to differ from the provider
 * @param confidence how sure the description is; empty when it says nothing
 */
public record OperationFidelity(
        String operation, String method, String path, String effect, String limits, String confidence) {}
