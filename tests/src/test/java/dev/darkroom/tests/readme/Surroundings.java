package dev.darkroom.tests.readme;

import dev.darkroom.client.livingdocs.LivingdocsClient;
import dev.darkroom.client.livingdocs.LivingdocsWebhooks;
import dev.darkroom.client.livingdocs.model.ImageImportNotification;
import dev.darkroom.client.livingdocs.model.ImageImportRequest;
import dev.darkroom.client.livingdocs.model.ImageToImport;
import dev.darkroom.client.procore.ProcoreClient;
import dev.darkroom.client.procore.model.Image;
import dev.darkroom.client.testing.InMemoryTransport;
import dev.darkroom.client.testing.Responses;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application that the samples of the guides are pieces of: what they name and do not make. */
public abstract class Surroundings {

    protected final Logger log = LoggerFactory.getLogger("application");
    protected final String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    protected final String clientId = "id";
    protected final String clientSecret = "secret";
    protected final Bar bar = new Bar();
    protected final Store store = new Store();
    protected final ProcoreClient procore;
    protected final LivingdocsClient livingdocs;
    protected final SSLContext context;
    protected final Path folder;
    protected final Image image;
    protected final long photo;
    protected final ImageImportRequest request;
    protected final ImageImportNotification delivery;
    protected final Queue<String> finished = new ConcurrentLinkedQueue<>();
    protected final String secret = "unguessable";

    protected Surroundings(URI server, Path folder) throws NoSuchAlgorithmException {
        this.folder = folder;
        context = SSLContext.getDefault();
        procore = ProcoreClient.builder()
                .baseUri(server)
                .bearerToken("procore-demo-token")
                .build();
        image = (Image) procore.images().listImages(8, 56).get(0);
        photo = image.id();
        // A job that is done when it is first asked for: nobody waits.
        livingdocs = LivingdocsClient.builder()
                .transport(new InMemoryTransport()
                        .on("importImages", request -> Responses.json(200, "{\"id\": \"25bzj8j\"}"))
                        .on("getImageImportStatus", request -> Responses.json(200, """
                                {"id": "25bzj8j", "finished": true, "state": "success", "images": []}""")))
                .bearerToken("ey1234")
                .build();
        request = ImageImportRequest.builder()
                .systemName("archive")
                .images(List.of(ImageToImport.builder()
                        .url("https://archive.example.org/cat.jpg")
                        .id("123abc")
                        .fileName("cat")
                        .metadata(Map.of())
                        .build()))
                .build();
        delivery = LivingdocsWebhooks.notifyImageImportDone()
                .read("{\"id\":\"25bzj8j\",\"state\":\"success\",\"overview\":{}}".getBytes(StandardCharsets.UTF_8));
    }

    /** The sample itself. */
    public abstract void run() throws Exception;

    public final void close() {
        procore.close();
        livingdocs.close();
    }

    protected final String trace() {
        return trace;
    }

    protected static Application application(ProcoreClient client) {
        return new Application(client);
    }

    /** An application under test. */
    protected record Application(ProcoreClient client) {

        public String showPhoto(long id) {
            return String.valueOf(client.images().showImage(id, 8, 56).id());
        }
    }

    /** Shows how far an upload is. */
    protected static final class Bar {

        public void show(long sent, long length) {}
    }

    /** Keeps a refresh token from one start to the next. */
    protected static final class Store {

        private @Nullable String kept;

        public String read() {
            return kept == null ? "refresh" : kept;
        }

        public void write(String token) {
            kept = token;
        }
    }
}
