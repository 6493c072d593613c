package dev.darkroom.client.body;

/** Is told how far an upload is. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * More bytes are on their way. Called by the thread that sends, before each piece of some kilobytes and at the end; what
     * it throws ends the call. When the file is sent again, it begins again with 0.
     *
     * @param sent bytes so far
     * @param length bytes in all; -1 if it is not known
     */
    void sent(long sent, long length);
}
