package dev.darkroom.benchmarks.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** The least that a careful hand would write for these three calls. */
final class BareCaller implements Caller {

    private static final int CONNECTIONS = 64;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    static final ObjectReader PHOTO = JSON.readerFor(BarePhoto.class);
    private static final ObjectReader PHOTOS = JSON.readerForListOf(BarePhoto.class);

    private final CloseableHttpClient client = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setMaxConnTotal(CONNECTIONS)
                    .build())
            .build();

    private final String images;

    BareCaller(String baseUri) {
        this.images = baseUri + "/rest/v1.0/images";
    }

    @Override
    public Object show() throws IOException {
        return send(new HttpGet(images + "/" + StandIn.IMAGE + "?project_id=" + StandIn.PROJECT), PHOTO);
    }

    @Override
    public Object list() throws IOException {
        return send(new HttpGet(images + "?project_id=" + StandIn.PROJECT), PHOTOS);
    }

    @Override
    public Object upload() throws IOException {
        HttpPost request = new HttpPost(images + "?project_id=" + StandIn.PROJECT);
        request.setEntity(MultipartEntityBuilder.create()
                .addTextBody("image[description]", StandIn.DESCRIPTION)
                .addBinaryBody("image[data]", StandIn.FILE, ContentType.IMAGE_JPEG, "photo.jpg")
                .build());
        return send(request, PHOTO);
    }

    private Object send(HttpUriRequestBase request, ObjectReader reader) throws IOException {
        request.setHeader("Authorization", "Bearer " + StandIn.TOKEN);
        request.setHeader("Procore-Company-Id", StandIn.COMPANY);
        request.setHeader("Accept", "application/json");
        return client.execute(request, response -> {
            if (response.getCode() >= HttpStatus.SC_BAD_REQUEST) {
                throw new IOException("status " + response.getCode());
            }
            return reader.readValue(EntityUtils.toByteArray(response.getEntity()));
        });
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
