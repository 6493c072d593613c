package dev.darkroom.client.oauth;

import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** A token endpoint in memory that numbers what it hands out. */
class TokenEndpoint implements Transport {

    final List<String> forms = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile String answer = "{\"access_token\": \"t%d\", \"token_type\": \"Bearer\", \"expires_in\": 5400}";

    @Override
    public HttpResponse send(HttpRequest request) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        Objects.requireNonNull(request.body()).writeTo(form);
        forms.add(request.method() + " " + request.uri() + " " + form.toString(StandardCharsets.US_ASCII));
        byte[] body = answer.replace("%d", String.valueOf(forms.size())).getBytes(StandardCharsets.UTF_8);
        return HttpResponse.builder(status)
                .headers(Headers.builder()
                        .add("Content-Type", "application/json")
                        .build())
                .body(new ByteArrayInputStream(body))
                .build();
    }

    @Override
    public void close() {}
}
