package dev.darkroom.server.app;

import dev.darkroom.server.config.ServerSettings;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Where the server keeps what the data folder is not to hold. */
final class StoreOptions {

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            defaultValue = "${env:DARKROOM_DATABASE_URL:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "PostgreSQL 15 or newer in the place of the embedded database, such as"
                    + " jdbc:postgresql://host/database; user and password as PGUSER and PGPASSWORD.")
    private @Nullable String databaseUrl;

    @Option(
            names = "--blob-url",
            paramLabel = "URL",
            defaultValue = "${env:DARKROOM_BLOB_URL:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Bucket for the bytes of pictures, such as s3://bucket/prefix, of any service that speaks S3;"
                    + " endpoint, region and credentials as AWS_ENDPOINT_URL_S3, AWS_REGION, AWS_ACCESS_KEY_ID and"
                    + " AWS_SECRET_ACCESS_KEY.")
    private @Nullable URI blobUrl;

    void apply(ServerSettings.Builder settings) {
        settings.databaseUrl(databaseUrl).blobUrl(blobUrl);
    }
}
