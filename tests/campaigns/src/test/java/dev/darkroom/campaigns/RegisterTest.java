package dev.darkroom.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private final Outcome outcome = new Outcome();
    private final Register<AtomicInteger> register = new Register<>(AtomicInteger::set, AtomicInteger::get);

    @Test
    void whatWasWrittenIsRead() {
        AtomicInteger node = new AtomicInteger();
        register.read(node, outcome);
        register.write(node);
        register.read(node, outcome);
        assertThat(outcome.failures()).isEmpty();
        assertThat(register.written()).isEqualTo(1);
        assertThat(register.reads()).isEqualTo(2);
    }

    @Test
    void aNodeThatIsBehindIsFound() {
        AtomicInteger behind = new AtomicInteger();
        register.write(new AtomicInteger());
        register.read(behind, outcome);
        assertThat(outcome.failures()).containsExactly("the number 0 was read, and should have been 1 to 1");
    }

    @Test
    void aWriteThatFailedMayHaveBeenDoneButNotBeUndoneAgain() {
        Register<AtomicInteger> broken = new Register<>(
                (node, number) -> {
                    throw new IllegalStateException("the node is gone");
                },
                AtomicInteger::get);
        assertThatIllegalStateException().isThrownBy(() -> broken.write(new AtomicInteger()));
        broken.read(new AtomicInteger(0), outcome);
        broken.read(new AtomicInteger(1), outcome);
        assertThat(outcome.failures()).isEmpty();
        broken.read(new AtomicInteger(0), outcome);
        broken.read(new AtomicInteger(2), outcome);
        assertThat(outcome.failures()).hasSize(2);
    }
}
