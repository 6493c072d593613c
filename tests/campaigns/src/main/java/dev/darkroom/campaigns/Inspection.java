package dev.darkroom.campaigns;

import dev.darkroom.client.body.Download;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.monk.MonkClient;
import dev.darkroom.client.monk.model.AcquisitionStrategy;
import dev.darkroom.client.monk.model.Image;
import dev.darkroom.client.monk.model.ImageAcquisition;
import dev.darkroom.client.monk.model.ImageUploadForm;
import dev.darkroom.client.monk.model.NewImage;
import dev.darkroom.client.monk.model.NewInspection;
import dev.darkroom.client.monk.model.TaskOptions;
import dev.darkroom.client.retry.RetryPolicy;
import dev.darkroom.server.library.Digests;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** An inspection at Monk, and what was asked about its images and acknowledged. Safe for use by several threads. */
final class Inspection {

    private static final NewImage DETAILS = NewImage.builder()
            .acquisition(ImageAcquisition.builder()
                    .strategy(AcquisitionStrategy.UPLOAD_MULTIPART_FORM_KEYS)
                    .fileKey("image")
                    .build())
            .build();

    private final UUID id;
    private final int side;
    private final AtomicLong seeds;
    private final Set<ByteBuffer> sent = ConcurrentHashMap.newKeySet();
    private final Map<UUID, ByteBuffer> kept = new ConcurrentHashMap<>();
    private final Set<UUID> deleted = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<UUID> deletable = new ConcurrentLinkedQueue<>();

    /** Opens one; its pictures differ from those of other seeds. */
    Inspection(MonkClient monk, long seed) {
        this(monk, seed, NoisePicture.SIDE);
    }

    /** The same with pictures of another height and width. */
    Inspection(MonkClient monk, long seed, int side) {
        this.id = monk.inspections()
                .createInspection(NewInspection.builder()
                        .tasks(Map.of("damage_detection", TaskOptions.builder().build()))
                        .build())
                .id();
        this.side = side;
        this.seeds = new AtomicLong(seed << 32);
    }

    /** A client that says what the first answer was. */
    static MonkClient client(ServerProcess server) {
        return client(server.uri());
    }

    /** The same for a server at an address. */
    static MonkClient client(URI server) {
        return MonkClient.builder()
                .baseUri(server)
                .bearerToken("monk-demo-token")
                .maxConnections(64)
                .retryPolicy(RetryPolicy.NONE)
                .build();
    }

    UUID id() {
        return id;
    }

    /** Adds an image and returns its id. */
    UUID add(MonkClient monk) {
        byte[] picture = NoisePicture.png(seeds.getAndIncrement(), side);
        ByteBuffer digest = digest(picture);
        sent.add(digest);
        Image image = monk.images()
                .addImageToInspection(
                        id,
                        ImageUploadForm.builder()
                                .json(DETAILS)
                                .image(Upload.of("noise.png", picture))
                                .build());
        kept.put(image.id(), digest);
        deletable.add(image.id());
        return image.id();
    }

    /** Deletes an image that was added, if there is one that nobody deletes already; whether there was. */
    boolean delete(MonkClient monk) {
        UUID image = deletable.poll();
        if (image == null) {
            return false;
        }
        // Until this is answered it may be there or not.
        kept.remove(image);
        monk.images().deleteImageOfInspection(id, image);
        deleted.add(image);
        return true;
    }

    /** How much was acknowledged. */
    int acknowledged() {
        return kept.size() + 2 * deleted.size();
    }

    /**
     * What was acknowledged at a moment.
     *
     * @param kept the images that are there, with the digests of their bytes
     * @param deleted those that are not
     */
    record Knowledge(Map<UUID, ByteBuffer> kept, Set<UUID> deleted) {}

    /** What is acknowledged by now. */
    Knowledge knowledge() {
        return new Knowledge(Map.copyOf(kept), Set.copyOf(deleted));
    }

    /** Compares what the server has with what it has acknowledged. */
    void compare(MonkClient monk, Outcome outcome) throws IOException {
        compare(monk, knowledge(), knowledge(), outcome);
    }

    /** The same when it was somewhere between two moments. */
    void compare(MonkClient monk, Knowledge before, Knowledge after, Outcome outcome) throws IOException {
        Set<UUID> found = ConcurrentHashMap.newKeySet();
        for (Image image : monk.images().getImagesOfInspectionPages(id).items()) {
            found.add(image.id());
            ByteBuffer bytes = bytes(monk, image);
            outcome.require(sent.contains(bytes), "image " + image.id() + " has bytes that nobody sent");
            ByteBuffer own = after.kept().get(image.id());
            outcome.require(own == null || own.equals(bytes), "image " + image.id() + " has the bytes of another");
            outcome.require(
                    !before.deleted().contains(image.id()),
                    "image " + image.id() + " is there although it was deleted");
        }
        before.kept().keySet().stream()
                .filter(image -> after.kept().containsKey(image) && !found.contains(image))
                .forEach(image -> outcome.failure("image " + image + " was acknowledged and is lost"));
    }

    private static ByteBuffer bytes(MonkClient monk, Image image) throws IOException {
        try (Download download = monk.download(Objects.requireNonNull(image.path()))) {
            return digest(download.stream().readAllBytes());
        }
    }

    private static ByteBuffer digest(byte[] bytes) {
        return ByteBuffer.wrap(Digests.sha256().digest(bytes));
    }
}
