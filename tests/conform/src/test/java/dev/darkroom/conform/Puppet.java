package dev.darkroom.conform;

import dev.darkroom.tests.wire.Message;
import java.util.List;
import java.util.function.Function;

/** A server that says what it is told to. */
final class Puppet implements AutoCloseable {

    private final Tape tape;

    private Puppet(Tape tape) {
        this.tape = tape;
    }

    static Puppet that(Function<Message.Request, Message.Response> answers) {
        return new Puppet(Tape.start(answers));
    }

    String address() {
        return tape.uri().toString();
    }

    List<Message.Request> requests() {
        return tape.exchanges().stream().map(Tape.Exchange::request).toList();
    }

    @Override
    public void close() {
        tape.close();
    }
}
