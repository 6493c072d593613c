package dev.darkroom.client.paging;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Pages that begin before or after a mark, which the response carries (keyset paging). Immutable. */
public final class CursorPaging implements Paging {

    private final String limit;
    private final String items;
    private final @Nullable String before;
    private final @Nullable String after;
    private final @Nullable String order;
    private final @Nullable String next;
    private final @Nullable String previous;
    private final OptionalInt maximum;

    private CursorPaging(Builder builder) {
        this.limit = Objects.requireNonNull(builder.limit, "limit");
        this.items = Objects.requireNonNull(builder.items, "items");
        this.before = builder.before;
        this.after = builder.after;
        this.order = builder.order;
        this.next = builder.next;
        this.previous = builder.previous;
        this.maximum = builder.maximum;
    }

    /** Starts with nothing set; {@code limit} and {@code items} are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** The query parameter for the number of items of a page. */
    public String limit() {
        return limit;
    }

    @Override
    public String items() {
        return items;
    }

    /** The query parameter for the mark before which a page ends. */
    public Optional<String> before() {
        return Optional.ofNullable(before);
    }

    /** The query parameter for the mark after which a page begins. */
    public Optional<String> after() {
        return Optional.ofNullable(after);
    }

    /** The query parameter for the order of the list. */
    public Optional<String> order() {
        return Optional.ofNullable(order);
    }

    /** The JSON pointer to the mark of the next page; there is null on the last one. */
    public Optional<String> next() {
        return Optional.ofNullable(next);
    }

    /** The JSON pointer to the mark of the previous page; there is null on the first one. */
    public Optional<String> previous() {
        return Optional.ofNullable(previous);
    }

    @Override
    public OptionalInt maximum() {
        return maximum;
    }

    /** Collects the names; for one thread. Each method is named as its key in the document. */
    public static final class Builder {

        private @Nullable String limit;
        private @Nullable String items;
        private @Nullable String before;
        private @Nullable String after;
        private @Nullable String order;
        private @Nullable String next;
        private @Nullable String previous;
        private OptionalInt maximum = OptionalInt.empty();

        private Builder() {}

        /** Sets {@link CursorPaging#limit()}. */
        public Builder limit(String parameter) {
            this.limit = parameter;
            return this;
        }

        /** Sets {@link CursorPaging#items()}. */
        public Builder items(String pointer) {
            this.items = pointer;
            return this;
        }

        /** Sets {@link CursorPaging#before()}. */
        public Builder before(String parameter) {
            this.before = parameter;
            return this;
        }

        /** Sets {@link CursorPaging#after()}. */
        public Builder after(String parameter) {
            this.after = parameter;
            return this;
        }

        /** Sets {@link CursorPaging#order()}. */
        public Builder order(String parameter) {
            this.order = parameter;
            return this;
        }

        /** Sets {@link CursorPaging#next()}. */
        public Builder next(String pointer) {
            this.next = pointer;
            return this;
        }

        /** Sets {@link CursorPaging#previous()}. */
        public Builder previous(String pointer) {
            this.previous = pointer;
            return this;
        }

        /** Sets {@link CursorPaging#maximum()}. */
        public Builder maximum(int count) {
            this.maximum = OptionalInt.of(count);
            return this;
        }

        /**
         * Makes the description.
         *
         * @throws NullPointerException if {@code limit} or {@code items} is missing
         */
        public CursorPaging build() {
            return new CursorPaging(this);
        }
    }
}
