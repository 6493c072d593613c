package dev.darkroom.server.provider.procore.api;

import dev.darkroom.server.api.procore.model.ImageComment;
import dev.darkroom.server.api.procore.model.Location;
import dev.darkroom.server.api.procore.model.ProstoreFile;
import dev.darkroom.server.api.procore.model.Trade;
import dev.darkroom.server.api.procore.model.User;
import dev.darkroom.server.provider.procore.domain.Comment;
import dev.darkroom.server.provider.procore.domain.Photo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Shows what images consist of. */
final class ImagePartsMapper {

    /** A tenth of a metre; the rest is what EXIF's fractions leave behind. */
    private static final int DECIMALS_OF_DEGREES = 6;

    private ImagePartsMapper() {}

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static String degrees(double degrees) {
        BigDecimal rounded = BigDecimal.valueOf(degrees).setScale(DECIMALS_OF_DEGREES, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }

    static User user(dev.darkroom.server.provider.procore.domain.User user) {
        return User.builder()
                .id(user.id())
                .login(user.login())
                .name(user.name())
                .build();
    }

    static Trade trade(dev.darkroom.server.provider.procore.domain.Trade trade) {
        return Trade.builder()
                .id(trade.id())
                .name(trade.name())
                .active(trade.active())
                .updatedAt(time(trade.updatedAt()))
                .build();
    }

    static Location location(dev.darkroom.server.provider.procore.domain.Location location) {
        return Location.builder()
                .id(location.id())
                .name(location.name())
                .nodeName(location.nodeName())
                .parentId(location.parent())
                .createdAt(time(location.createdAt()))
                .updatedAt(time(location.updatedAt()))
                .build();
    }

    static ImageComment comment(Comment comment) {
        return ImageComment.builder()
                .id(comment.id())
                .body(comment.body())
                .createdAt(time(comment.createdAt()))
                .user(user(comment.by()))
                .build();
    }

    static ProstoreFile file(Photo photo, String url) {
        return ProstoreFile.builder()
                .id(photo.file())
                .filename(photo.filename())
                .name(photo.filename())
                .url(url)
                .build();
    }
}
