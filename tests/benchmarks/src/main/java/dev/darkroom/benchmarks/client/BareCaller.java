package dev.darkroom.benchmarks.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** The least that a careful hand would write for these calls. */
final class BareCaller implements Caller {

    private static final int CONNECTIONS = 64;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    static final ObjectReader PHOTO = JSON.readerFor(BarePhoto.class);
    private static final ObjectReader RECEIPT = JSON.readerFor(BareReceipt.class);
    private static final ObjectReader PHOTOS = JSON.readerForListOf(BarePhoto.class);

    private final CloseableHttpClient client = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setMaxConnTotal(CONNECTIONS)
                    .build())
            .build();

    /** What a donation is answered with. */
    record BareReceipt(UUID uuid) {}

    private final String base;
    private final String images;
    private final File file;

    BareCaller(String baseUri, Path file) {
        this.base = baseUri;
        this.images = baseUri + "/rest/v1.0/images";
        this.file = file.toFile();
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
        return donate(form().addBinaryBody("image", StandIn.PICTURE, ContentType.IMAGE_JPEG, "photo.jpg"));
    }

    @Override
    public Object uploadFile() throws IOException {
        return donate(form().addBinaryBody("image", file, ContentType.IMAGE_JPEG, "photo.jpg"));
    }

    private static MultipartEntityBuilder form() {
        return MultipartEntityBuilder.create().addTextBody("label", StandIn.LABEL);
    }

    private Object donate(MultipartEntityBuilder form) throws IOException {
        HttpPost request = new HttpPost(base + "/v1/donate");
        request.setEntity(form.build());
        return send(request, RECEIPT);
    }

    @Override
    public long download() throws IOException {
        return client.execute(new HttpGet(base + "/v1/donation/" + StandIn.DONATION), response -> {
            requireGood(response);
            return Drain.of(response.getEntity().getContent());
        });
    }

    private Object send(HttpUriRequestBase request, ObjectReader reader) throws IOException {
        request.setHeader("Authorization", "Bearer " + StandIn.TOKEN);
        request.setHeader("Procore-Company-Id", StandIn.COMPANY);
        request.setHeader("Accept", "application/json");
        return client.execute(request, response -> {
            requireGood(response);
            return reader.readValue(EntityUtils.toByteArray(response.getEntity()));
        });
    }

    private static void requireGood(ClassicHttpResponse response) throws IOException {
        if (response.getCode() >= HttpStatus.SC_BAD_REQUEST) {
            throw new IOException("status " + response.getCode());
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
