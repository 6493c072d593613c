package dev.darkroom.campaigns;

import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.tests.stores.LocalPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills a project with more and more images, and takes the time of calls, on both kinds of database. */
final class ScaleCampaign implements Campaign {

    private static final List<Integer> SIZES = List.of(1_000, 100_000, 1_000_000, 5_000_000);
    private static final int PER_PAGE = 100;
    private static final int WARM_UP = 300;
    private static final int CALLS = 300;

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public String unit() {
        return "images at most";
    }

    @Override
    public int usualAmount() {
        return SIZES.get(SIZES.size() - 1);
    }

    @Override
    public Outcome run(Path folder, int amount) throws IOException {
        Outcome outcome = new Outcome();
        measure("embedded", ServerSettings.builder().data(folder.resolve("embedded")), amount, outcome);
        try (LocalPostgres postgres = LocalPostgres.start()) {
            measure(
                    "PostgreSQL",
                    ServerSettings.builder()
                            .data(folder.resolve("node"))
                            .databaseUrl(postgres.newDatabase())
                            .environment(postgres.environment()),
                    amount,
                    outcome);
        }
        return outcome;
    }

    private static void measure(String store, ServerSettings.Builder builder, int amount, Outcome outcome)
            throws IOException {
        ServerSettings settings = builder.build();
        // The demo data have the project, its albums and its people.
        start(settings).close();
        int before = 0;
        for (int size : SIZES) {
            if (size > amount) {
                break;
            }
            ManyImages.fill(settings, before, size);
            before = size;
            if (settings.databaseUrl() == null) {
                outcome.figure(
                        store + ", " + size + " images: database, MB",
                        Files.size(settings.data().resolve("darkroom.db")) >> 20);
            }
            try (ServerProcess server = start(settings)) {
                for (Map.Entry<String, String> path : paths(size).entrySet()) {
                    HealthyClient client = new HealthyClient(request(server.uri(), path.getValue()));
                    for (int i = 0; i < WARM_UP; i++) {
                        client.call();
                    }
                    client.times().clear();
                    for (int i = 0; i < CALLS; i++) {
                        client.call();
                    }
                    outcome.require(client.statuses().keySet().equals(Set.of(200)), path + " failed");
                    outcome.figure(store + ", " + size + " images: " + path.getKey(), Spread.of(client.times()));
                }
            }
        }
    }

    private static ServerProcess start(ServerSettings settings) throws IOException {
        return settings.databaseUrl() == null
                ? new ServerProcess(settings.data())
                : new ServerProcess(
                        List.of(), settings.environment(), settings.data(), "--database-url=" + settings.databaseUrl());
    }

    private static Map<String, String> paths(int size) {
        String list = "?project_id=56&per_page=" + PER_PAGE;
        int pages = size / PER_PAGE;
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("one image", "/" + (ManyImages.FIRST_ID + size / 2) + "?project_id=56");
        paths.put("first page", list + "&page=1");
        paths.put("page in the middle", list + "&page=" + pages / 2);
        paths.put("last page", list + "&page=" + pages);
        paths.put("starred, one of a thousand, first page", list + "&filters%5Bstarred%5D=true");
        return paths;
    }

    private static HttpRequest request(URI server, String path) {
        return HttpRequest.newBuilder(URI.create(server + "/rest/v1.0/images" + path))
                .header("Authorization", "Bearer procore-demo-token")
                .header("Procore-Company-Id", "8")
                .build();
    }
}
