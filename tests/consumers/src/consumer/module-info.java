module app {
    requires dev.darkroom.client;
    requires dev.darkroom.client.procore;
}
