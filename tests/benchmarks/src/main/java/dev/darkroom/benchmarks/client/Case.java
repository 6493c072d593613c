package dev.darkroom.benchmarks.client;

/** What is called, and how long it takes to become steady. */
enum Case {
    /** {@link Caller#show}. */
    SHOW("show", 1),
    /** {@link Caller#list}. */
    LIST("list", 1),
    /** {@link Caller#upload}. */
    UPLOAD("upload", 1),
    /** {@link Caller#uploadFile}, whose time is that of the copying of bytes. */
    UPLOAD_FILE("uploadFile", 2),
    /** {@link Caller#download}, the same. */
    DOWNLOAD("download", 2);

    private final String method;
    private final int share;

    Case(String method, int share) {
        this.method = method;
        this.share = share;
    }

    /** The method of the benchmark, and what the table calls it. */
    String method() {
        return method;
    }

    /** Which part of the rounds and of the warm-up is enough for it: one in this many. */
    int share() {
        return share;
    }
}
