package dev.darkroom.server.provider.procore;

import dev.darkroom.server.api.procore.model.ImageComment;
import dev.darkroom.server.api.procore.model.Location;
import dev.darkroom.server.api.procore.model.ProstoreFile;
import dev.darkroom.server.api.procore.model.Trade;
import dev.darkroom.server.api.procore.model.User;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Shows what images consist of. */
final class Parts {

    /** A tenth of a metre; the rest is what EXIF's fractions leave behind. */
    private static final int DECIMALS_OF_DEGREES = 6;

    private Parts() {}

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static String degrees(double degrees) {
        BigDecimal rounded = BigDecimal.valueOf(degrees).setScale(DECIMALS_OF_DEGREES, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }

    static User user(Person person) {
        return User.builder()
                .id(person.id())
                .login(person.login())
                .name(person.name())
                .build();
    }

    static Trade trade(Craft craft) {
        return Trade.builder()
                .id(craft.id())
                .name(craft.name())
                .active(craft.active())
                .updatedAt(time(craft.updatedAt()))
                .build();
    }

    static Location location(Place place) {
        return Location.builder()
                .id(place.id())
                .name(place.name())
                .nodeName(place.nodeName())
                .parentId(place.parent())
                .createdAt(time(place.createdAt()))
                .updatedAt(time(place.updatedAt()))
                .build();
    }

    static ImageComment comment(Remark remark) {
        return ImageComment.builder()
                .id(remark.id())
                .body(remark.body())
                .createdAt(time(remark.createdAt()))
                .user(user(remark.by()))
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
