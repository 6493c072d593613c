module app {
    requires dev.darkroom.client.procore;
}
