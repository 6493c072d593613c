package photos;

import dev.darkroom.client.procore.ProcoreClient;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** An application that shows the photos of a building site. */
@SpringBootApplication
public class Photos {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(Photos.class, arguments);
    }

    @Bean
    ProcoreClient procore(@Value("${procore.uri}") URI uri) {
        return ProcoreClient.builder()
                .baseUri(uri)
                .bearerToken("procore-demo-token")
                .application("photos/1")
                .build();
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        System.out.println("ready on port "
                + event.getApplicationContext().getEnvironment().getProperty("local.server.port"));
    }
}
