package dev.darkroom.campaigns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Uploads that break off somewhere. Nothing of them stays. */
final class BrokenUploadsCampaign implements Campaign {

    @Override
    public String name() {
        return "broken-uploads";
    }

    @Override
    public String unit() {
        return "uploads";
    }

    @Override
    public int usualAmount() {
        return 1_000;
    }

    @Override
    public Outcome run(Path folder, int amount) throws IOException {
        Outcome outcome = new Outcome();
        SplittableRandom random = new SplittableRandom();
        try (ServerProcess server = new ServerProcess(folder, "--no-demo")) {
            new HealthyClient(server.uri()).call();
            OptionalLong before = server.openFiles();
            for (int i = 0; i < amount; i++) {
                byte[] upload = upload(NoisePicture.png(i));
                send(server.uri(), upload, random.nextInt(1, upload.length), random.nextBoolean());
            }
            outcome.require(server.settlesAt(before), "connections are left behind");
            outcome.require(new HealthyClient(server.uri()).call() == 200, "the server does not answer any more");
            outcome.require(isEmpty(folder.resolve("incoming")), "files are left behind");
        }
        long stored = PictureCheck.of(folder, outcome);
        outcome.require(stored == 0, "an upload was stored that broke off");
        return outcome.figure("uploads that broke off", amount).figure("pictures that are stored", stored);
    }

    private static byte[] upload(byte[] picture) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(ascii("--b\r\nContent-Disposition: form-data; name=\"label\"\r\n\r\ncat\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"image\"; filename=\"noise.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n"));
        body.writeBytes(picture);
        body.writeBytes(ascii("\r\n--b--\r\n"));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(ascii("POST /v1/donate HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + body.size() + "\r\n\r\n"));
        request.writeBytes(body.toByteArray());
        return request.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Hangs up in the middle, politely or with a reset. */
    private static void send(URI server, byte[] request, int length, boolean resets) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request, 0, length);
            if (resets) {
                socket.setSoLinger(true, 0);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
