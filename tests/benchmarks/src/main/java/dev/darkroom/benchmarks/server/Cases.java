package dev.darkroom.benchmarks.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is asked for, and the data that it takes beside the demo's. */
final class Cases {

    private static final int SIDE_OF_MEGABYTE = 592;
    private static final int SIDE_OF_PICTURE = 310;
    private static final String BOUNDARY = "benchmark";

    private static final Map<String, String> PROCORE =
            Map.of("Authorization", "Bearer procore-demo-token", "Procore-Company-Id", "8");
    private static final Map<String, String> MONK = Map.of("Authorization", "Bearer monk-demo-token");
    private static final JsonMapper JSON = new JsonMapper();

    private final Connection server;

    private Cases(Connection server) {
        this.server = server;
    }

    /**
     * Adds data to a reference server.
     *
     * @param images how many it gets in a list
     * @return requests by the names of the cases
     */
    static Map<String, BenchmarkRequest> seed(int port, int images) throws IOException {
        try (Connection server = new Connection(port)) {
            return new Cases(server).seed(images);
        }
    }

    private Map<String, BenchmarkRequest> seed(int images) throws IOException {
        BenchmarkRequest image = json("/rest/v1.0/images?project_id=56", PROCORE, """
                {"upload_uuid": "1QJ83Q56CVQR4X3C0JG7YV86F8", "image_name": "north_facade.jpg",
                 "image": {"description": "North facade, second floor", "trade_ids": [999, 1000]}}
                """);
        long last = 0;
        for (int i = 0; i < images; i++) {
            last = ask(image).path("id").asLong();
        }
        String inspection = ask(json("/v1/inspections", MONK, """
                        {"tasks": {"damage_detection": {"status": "NOT_STARTED"}}}
                        """)).path("id").asText();
        JsonNode picture = ask(upload(inspection, NoisePicture.png(SIDE_OF_PICTURE)));
        String imagesOfInspection = "/v1/inspections/" + inspection + "/images";

        Map<String, BenchmarkRequest> cases = new LinkedHashMap<>();
        cases.put("Procore image", BenchmarkRequest.get("/rest/v1.0/images/" + last + "?project_id=56", PROCORE));
        cases.put("Procore list of 100", BenchmarkRequest.get("/rest/v1.0/images?project_id=56&per_page=100", PROCORE));
        cases.put(
                "Monk image",
                BenchmarkRequest.get(
                        imagesOfInspection + "/" + picture.path("id").asText(), MONK));
        cases.put(
                "Mapillary image",
                BenchmarkRequest.get("/v2/im/V3HG0CMVMk4aNQj6_YFHgQ?client_id=my-client-id", Map.of()));
        cases.put(
                "picture of 287 KB",
                BenchmarkRequest.get(URI.create(picture.path("path").asText()).getPath(), Map.of()));
        cases.put("upload of 1 MB", upload(inspection, NoisePicture.png(SIDE_OF_MEGABYTE)));
        return cases;
    }

    private JsonNode ask(BenchmarkRequest request) throws IOException {
        return JSON.readTree(server.body(server.exchange(request.wire())));
    }

    private static BenchmarkRequest json(String target, Map<String, String> headers, String body) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/json");
        return new BenchmarkRequest("POST", target, all, body.getBytes(StandardCharsets.UTF_8));
    }

    private static BenchmarkRequest upload(String inspection, byte[] picture) {
        Map<String, String> headers = new LinkedHashMap<>(MONK);
        headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(ascii("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"json\"\r\n"
                + "Content-Type: application/json\r\n\r\n"
                + "{\"acquisition\": {\"strategy\": \"upload_multipart_form_keys\", \"file_key\": \"image\"}}\r\n--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"noise.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n"));
        body.writeBytes(picture);
        body.writeBytes(ascii("\r\n--" + BOUNDARY + "--\r\n"));
        return new BenchmarkRequest("POST", "/v1/inspections/" + inspection + "/images", headers, body.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
