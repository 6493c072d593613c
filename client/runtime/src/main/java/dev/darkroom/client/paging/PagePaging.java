package dev.darkroom.client.paging;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Pages that are counted from 1. Immutable. */
public final class PagePaging implements Paging {

    private final String page;
    private final String size;
    private final String items;
    private final @Nullable String total;
    private final @Nullable String link;
    private final OptionalInt maximum;

    private PagePaging(Builder builder) {
        this.page = Objects.requireNonNull(builder.page, "page");
        this.size = Objects.requireNonNull(builder.size, "size");
        this.items = Objects.requireNonNull(builder.items, "items");
        this.total = builder.total;
        this.link = builder.link;
        this.maximum = builder.maximum;
    }

    /** Starts with nothing set; {@code page}, {@code size} and {@code items} are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** The query parameter for the number of the page. */
    public String page() {
        return page;
    }

    /** The query parameter for the number of items of a page. */
    public String size() {
        return size;
    }

    @Override
    public String items() {
        return items;
    }

    /** The response header with the number of all items. */
    public Optional<String> total() {
        return Optional.ofNullable(total);
    }

    /** The response header with the addresses of other pages (RFC 8288). */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    @Override
    public OptionalInt maximum() {
        return maximum;
    }

    /** Collects the names; for one thread. Each method is named as its key in the document. */
    public static final class Builder {

        private @Nullable String page;
        private @Nullable String size;
        private @Nullable String items;
        private @Nullable String total;
        private @Nullable String link;
        private OptionalInt maximum = OptionalInt.empty();

        private Builder() {}

        /** Sets {@link PagePaging#page()}. */
        public Builder page(String parameter) {
            this.page = parameter;
            return this;
        }

        /** Sets {@link PagePaging#size()}. */
        public Builder size(String parameter) {
            this.size = parameter;
            return this;
        }

        /** Sets {@link PagePaging#items()}. */
        public Builder items(String pointer) {
            this.items = pointer;
            return this;
        }

        /** Sets {@link PagePaging#total()}. */
        public Builder total(String header) {
            this.total = header;
            return this;
        }

        /** Sets {@link PagePaging#link()}. */
        public Builder link(String header) {
            this.link = header;
            return this;
        }

        /** Sets {@link PagePaging#maximum()}. */
        public Builder maximum(int count) {
            this.maximum = OptionalInt.of(count);
            return this;
        }

        /**
         * Makes the description.
         *
         * @throws NullPointerException if {@code page}, {@code size} or {@code items} is missing
         */
        public PagePaging build() {
            return new PagePaging(this);
        }
    }
}
