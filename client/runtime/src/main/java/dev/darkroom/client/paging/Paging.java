package dev.darkroom.client.paging;

import java.util.OptionalInt;

/** The way an operation hands out its list page by page, as the provider's document describes it. Immutable. */
public sealed interface Paging permits CursorPaging, PagePaging {

    /** The JSON pointer (RFC 6901) to the items in a response; empty text for the whole response. */
    String items();

    /** The most items that a page has, whatever is asked for; empty where the document does not tell. */
    OptionalInt maximum();
}
