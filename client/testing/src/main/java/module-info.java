/** What tests of applications put in the place of a provider. */
module dev.darkroom.client.testing {
    requires transitive dev.darkroom.client;
    requires transitive org.jspecify;

    exports dev.darkroom.client.testing;
}
