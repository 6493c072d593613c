package dev.darkroom.server.provider.imagemonkey.domain;

import java.util.UUID;

/**
 * A picture that was given away.
 *
 * @param id its id in answers
 * @param picture its bytes
 * @param label what it shows
 * @param yes votes that it does
 * @param no votes that it does not
 */
public record Donation(UUID id, UUID picture, String label, int yes, int no) {

    /** The part of the votes that agree, as the provider computes it: in 32 bits, and 0 without votes. */
    public float probability() {
        return yes + no == 0 ? 0 : (float) yes / (yes + no);
    }
}
