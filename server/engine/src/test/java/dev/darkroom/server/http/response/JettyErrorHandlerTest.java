package dev.darkroom.server.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.http.HttpURI;
import org.junit.jupiter.api.Test;

class JettyErrorHandlerTest {

    @Test
    void aPathIsToldAsItCame() {
        assertThat(JettyErrorHandler.path(HttpURI.from("http://h/v1/a%20b?c"))).isEqualTo("/v1/a%20b");
    }

    @Test
    void wherePathsCannotBeReadASlashStands() {
        assertThat(JettyErrorHandler.path(null)).isEqualTo("/");
        assertThat(JettyErrorHandler.path(HttpURI.build())).isEqualTo("/");
    }
}
