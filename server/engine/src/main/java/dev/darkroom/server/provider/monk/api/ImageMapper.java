package dev.darkroom.server.provider.monk.api;

import dev.darkroom.server.api.monk.model.ComplianceRequest;
import dev.darkroom.server.api.monk.model.Image;
import dev.darkroom.server.api.monk.model.ImageDamageArea;
import dev.darkroom.server.api.monk.model.ImageSubtype;
import dev.darkroom.server.api.monk.model.ImageType;
import dev.darkroom.server.api.monk.model.ImageViewpoint;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.provider.monk.domain.ImageTraits;
import dev.darkroom.server.provider.monk.domain.InspectionImage;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.StoredJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Images as the API shows them. */
final class ImageMapper {

    private static final String KIND = "IMAGE";

    private final ProviderContext context;

    ImageMapper(ProviderContext context) {
        this.context = context;
    }

    /** Those of the images that still have their picture. */
    List<Image> images(List<InspectionImage> images) {
        Map<UUID, Picture> pictures = context.pictures()
                .find(images.stream().map(InspectionImage::picture).toList());
        return images.stream()
                .filter(image -> pictures.containsKey(image.picture()))
                .map(image -> image(image, pictures.get(image.picture())))
                .toList();
    }

    /** Empty when the image was deleted after it was read. */
    Optional<Image> image(InspectionImage image) {
        return context.pictures().find(image.picture()).map(picture -> image(image, picture));
    }

    Image image(InspectionImage image, Picture picture) {
        ImageTraits traits = image.traits();
        Image.Builder response = Image.builder()
                .id(image.id())
                .objectType(KIND)
                .path(context.links().picture(picture))
                .name(image.name())
                .imageHeight(picture.facts().height())
                .imageWidth(picture.facts().width())
                .binarySize(picture.size())
                .mimetype(picture.facts().type().mediaType())
                .compliances(PendingChecks.of(StoredJson.read(traits.checks(), ComplianceRequest.class)))
                .detailedViewpoint(StoredJson.read(traits.viewpoint(), ImageViewpoint.class))
                .damageArea(StoredJson.read(traits.damageArea(), ImageDamageArea.class))
                .imageType(traits.type() == null ? null : ImageType.of(traits.type()))
                .imageSubtype(traits.subtype() == null ? null : ImageSubtype.of(traits.subtype()))
                .imageSiblingKey(traits.siblingKey());
        // Setting a member that may be null, even to null, would write it.
        Map<String, @Nullable Object> additionalData = StoredJson.members(image.additionalData());
        return (additionalData == null ? response : response.additionalData(additionalData)).build();
    }
}
