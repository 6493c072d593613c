package dev.darkroom.server.provider.mapillary.api;

import dev.darkroom.server.api.mapillary.ImagesApi;
import dev.darkroom.server.api.mapillary.model.FeatureCollectionType;
import dev.darkroom.server.api.mapillary.model.FeatureType;
import dev.darkroom.server.api.mapillary.model.GetImageGeoJsonParameters;
import dev.darkroom.server.api.mapillary.model.GetImageParameters;
import dev.darkroom.server.api.mapillary.model.Image;
import dev.darkroom.server.api.mapillary.model.ImageFeature;
import dev.darkroom.server.api.mapillary.model.ImageFeatureCollection;
import dev.darkroom.server.api.mapillary.model.ImageFeatureProperties;
import dev.darkroom.server.api.mapillary.model.PointGeometry;
import dev.darkroom.server.api.mapillary.model.PointGeometryType;
import dev.darkroom.server.provider.mapillary.domain.StreetImage;
import java.util.List;

/** Where and when an image was taken. */
public final class ImageResource implements ImagesApi {

    private final ImageAccess access;

    /** Shows images that this access lets pass. */
    public ImageResource(ImageAccess access) {
        this.access = access;
    }

    @Override
    public GetImageResponse getImage(GetImageParameters parameters) {
        StreetImage image = access.image();
        return GetImageResponse.ok(Image.builder()
                .ca(image.angle())
                .capturedAt(image.capturedAtMillis())
                .key(image.key())
                .lon(image.position().longitude())
                .lat(image.position().latitude())
                .location(image.place())
                .user(image.owner())
                .build());
    }

    @Override
    public GetImageGeoJsonResponse getImageGeoJson(GetImageGeoJsonParameters parameters) {
        return GetImageGeoJsonResponse.ok(ImageFeatureCollection.builder()
                .type(FeatureCollectionType.FEATURE_COLLECTION)
                .features(List.of(feature(access.image())))
                .build());
    }

    private static ImageFeature feature(StreetImage image) {
        return ImageFeature.builder()
                .type(FeatureType.FEATURE)
                .geometry(PointGeometry.builder()
                        .type(PointGeometryType.POINT)
                        .coordinates(List.of(
                                image.position().longitude(), image.position().latitude()))
                        .build())
                .properties(ImageFeatureProperties.builder()
                        .key(image.key())
                        .ca(image.angle())
                        .build())
                .build();
    }
}
