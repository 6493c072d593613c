package dev.darkroom.client.retry;

/** What sending a request a second time does; the provider's document says it for each operation. */
public enum RetryClass {
    /** The operation only reads: it can always be sent again. */
    SAFE,
    /** Sent twice, it leaves the same behind as sent once: it can be sent again when no response came. */
    IDEMPOTENT,
    /** It may happen a second time: it can be sent again only if the first request surely never left. */
    NEVER
}
