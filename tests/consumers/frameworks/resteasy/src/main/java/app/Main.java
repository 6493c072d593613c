package app;

import dev.darkroom.client.error.NotFoundException;
import dev.darkroom.client.procore.ImagesApi;
import dev.darkroom.client.procore.ProcoreClient;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;

/** Calls the same server in two ways: with RESTEasy, which Jakarta REST finds by itself, and with a client. */
public final class Main {

    private Main() {}

    /** Called with the server's address. */
    public static void main(String[] arguments) {
        try (Client rest = ClientBuilder.newClient();
                ProcoreClient procore = ProcoreClient.builder()
                        .baseUri(arguments[0])
                        .bearerToken("procore-demo-token")
                        .build()) {
            System.out.println(rest.getClass().getPackageName());
            System.out.println(
                    rest.target(arguments[0]).request("application/json").get().getStatus());
            ImagesApi.OfProject images = procore.images().ofProject(8, 56);
            System.out.println(!images.listImages().isEmpty());
            System.out.println(
                    rest.target(arguments[0]).request("application/json").get().getStatus());
            images.showImage(404);
        } catch (NotFoundException e) {
            System.out.println(e.status());
        }
    }
}
