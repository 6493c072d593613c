/** What generated classes inherit, on clients and on the server. */
module dev.darkroom.values {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive org.jspecify;

    exports dev.darkroom.values;
    // Jackson reads members that are not public.
    opens dev.darkroom.values to
            com.fasterxml.jackson.databind;
}
