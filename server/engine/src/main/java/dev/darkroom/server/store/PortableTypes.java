package dev.darkroom.server.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.spi.JdbiPlugin;

/** Times as milliseconds since 1970, ids as texts. */
final class PortableTypes implements JdbiPlugin {

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerArgument(new InstantAsMillis())
                .registerArgument(new UuidAsText())
                .registerArgument(new TextWithoutNul())
                .registerColumnMapper(Instant.class, (rows, column, context) -> {
                    long millis = rows.getLong(column);
                    return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
                })
                .registerColumnMapper(UUID.class, (rows, column, context) -> {
                    String text = rows.getString(column);
                    return text == null ? null : UUID.fromString(text);
                });
    }

    private static final class InstantAsMillis extends AbstractArgumentFactory<Instant> {

        InstantAsMillis() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setLong(position, value.toEpochMilli());
        }
    }

    /** PostgreSQL has no place for the character with the number 0 in a text. */
    private static final class TextWithoutNul extends AbstractArgumentFactory<String> {

        private static final char NUL = 0;
        private static final char REPLACEMENT = 0xfffd;

        TextWithoutNul() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(String value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(
                    position,
                    value.indexOf(NUL) >= 0 && isPostgresql(statement) ? value.replace(NUL, REPLACEMENT) : value);
        }

        private static boolean isPostgresql(PreparedStatement statement) throws SQLException {
            return statement
                    .getConnection()
                    .getMetaData()
                    .getDatabaseProductName()
                    .equals("PostgreSQL");
        }
    }

    private static final class UuidAsText extends AbstractArgumentFactory<UUID> {

        UuidAsText() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.toString());
        }
    }
}
