package dev.darkroom.generator;

/** For whom code is generated. */
enum Side {
    /** A caller: what may be left out of a call goes into an object of options. */
    CLIENT("Upload", "Options"),
    /** The reference server: all parameters of a request go into one object. */
    SERVER("FilePart", "Parameters");

    /** The class of a file. */
    final String fileType;
    /** What follows the name of an operation in the name of the class that holds parameters. */
    final String parametersSuffix;

    Side(String fileType, String parametersSuffix) {
        this.fileType = fileType;
        this.parametersSuffix = parametersSuffix;
    }
}
