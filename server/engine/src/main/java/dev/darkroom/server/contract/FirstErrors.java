package dev.darkroom.server.contract;

import com.networknt.schema.Error;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** Takes the first errors of a check and ends it behind them, as the validator has no such limit itself. */
final class FirstErrors extends AbstractList<Error> {

    private static final int MAX_COUNT = 100;

    private final List<Error> errors = new ArrayList<>();

    @Override
    public Error get(int index) {
        return errors.get(index);
    }

    @Override
    public int size() {
        return errors.size();
    }

    /** @throws Enough if no further error is wanted */
    @Override
    public void add(int index, Error error) {
        errors.add(index, error);
        if (errors.size() == MAX_COUNT) {
            throw new Enough();
        }
    }

    @Override
    public Error remove(int index) {
        return errors.remove(index);
    }

    /** Ends a check. */
    static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough", null, false, false);
        }
    }
}
