package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.client.body.Download;
import dev.darkroom.client.imagemonkey.ImageMonkeyClient;
import dev.darkroom.client.imagemonkey.model.ExportedImage;
import dev.darkroom.client.imagemonkey.model.ValidationAction;
import dev.darkroom.tests.wire.TestPictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What was asked of a server, and what it acknowledged. What is acknowledged must be there, what was never asked must not. */
final class Ledger {

    private static final List<String> LABELS = List.of("cat", "cup", "tree");

    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<ByteBuffer, Donation> attempted = new ConcurrentHashMap<>();
    private final Set<Donation> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<ValidationAction, Votes> votes =
            Map.of(ValidationAction.YES, Votes.none(), ValidationAction.NO, Votes.none());
    private @Nullable UUID target;

    /** A picture under a label. */
    record Donation(String label, ByteBuffer picture) {}

    /** How often a vote was sent, and how often it was counted for sure. */
    record Votes(AtomicInteger attempted, AtomicInteger acknowledged) {

        static Votes none() {
            return new Votes(new AtomicInteger(), new AtomicInteger());
        }
    }

    /** The picture that is voted on and reported, which is donated when it is first needed. */
    UUID target(ImageMonkeyClient monkey) {
        if (target == null) {
            Donors.donate(monkey, "egg", "an egg");
            target = monkey.export().exportImages(List.of("egg")).get(0).uuid();
        }
        return target;
    }

    Donation newDonation() {
        int number = numbers.getAndIncrement();
        ByteBuffer picture = ByteBuffer.wrap(TestPictures.drawn("donation " + number));
        Donation donation = new Donation(LABELS.get(number % LABELS.size()), picture);
        attempted.put(picture, donation);
        return donation;
    }

    void acknowledge(Donation donation) {
        acknowledged.add(donation);
    }

    Votes votes(ValidationAction vote) {
        return votes.get(vote);
    }

    /** How much has been acknowledged altogether. */
    int size() {
        return acknowledged.size()
                + votes.values().stream()
                        .mapToInt(count -> count.acknowledged().get())
                        .sum();
    }

    /** Compares everything a server has with what is written here. */
    void assertKeptBy(URI server) {
        try (ImageMonkeyClient monkey =
                ImageMonkeyClient.builder().baseUri(server).build()) {
            Map<Donation, ExportedImage> kept = new HashMap<>();
            for (ExportedImage image : monkey.export().exportImages(LABELS)) {
                Donation donation = attempted.get(bytes(monkey, image.uuid()));
                assertThat(donation).as("who has donated " + image).isNotNull();
                assertThat(image.label()).isEqualTo(donation.label());
                assertThat(kept.put(donation, image))
                        .as("the same picture stored before")
                        .isNull();
            }
            assertThat(kept.keySet()).containsAll(acknowledged);
            List<ExportedImage> voted = monkey.export().exportImages(List.of("egg"));
            assertThat(voted).extracting(ExportedImage::uuid).isEqualTo(target == null ? List.of() : List.of(target));
            voted.forEach(image -> {
                assertCounted(image.numYes(), votes(ValidationAction.YES));
                assertCounted(image.numNo(), votes(ValidationAction.NO));
            });
        }
    }

    private static ByteBuffer bytes(ImageMonkeyClient monkey, UUID id) {
        try (Download download = monkey.donations().getDonation(id)) {
            return ByteBuffer.wrap(download.stream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertCounted(int counted, Votes votes) {
        assertThat(counted)
                .isBetween(votes.acknowledged().get(), votes.attempted().get());
    }
}
