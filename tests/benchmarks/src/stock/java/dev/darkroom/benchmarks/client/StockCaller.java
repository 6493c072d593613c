package dev.darkroom.benchmarks.client;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import stock.imagemonkey.api.DonationsApi;
import stock.imagemonkey.model.DonationReceipt;
import stock.procore.api.ImagesApi;

/**
 * What openapi-generator makes of the same documents with its own templates ({@code java}, {@code jersey3}), set up as its
 * README says. It sends files only, so the small picture is one, and it puts what it downloads into files, which nobody deletes but
 * this.
 */
final class StockCaller implements Caller {

    private final ImagesApi images;
    private final DonationsApi donations;
    private final File picture;
    private final File file;

    StockCaller(String baseUri, Path file) throws IOException {
        stock.procore.ApiClient procore = new stock.procore.ApiClient();
        procore.setBasePath(baseUri);
        procore.setAccessToken(StandIn.TOKEN);
        stock.imagemonkey.ApiClient imageMonkey = new stock.imagemonkey.ApiClient();
        imageMonkey.setBasePath(baseUri);
        this.images = new ImagesApi(procore);
        this.donations = new DonationsApi(imageMonkey);
        this.picture = Files.write(Files.createTempFile("stock", ".jpg"), StandIn.PICTURE).toFile();
        this.file = file.toFile();
    }

    @Override
    public Object show() throws IOException {
        return good(() -> images.showImage(StandIn.COMPANY, StandIn.IMAGE, StandIn.PROJECT));
    }

    @Override
    public Object list() throws IOException {
        return good(() -> images.listImages(
                StandIn.COMPANY, StandIn.PROJECT, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null));
    }

    @Override
    public Object upload() throws IOException {
        return good(() -> donation(picture));
    }

    @Override
    public Object uploadFile() throws IOException {
        return good(() -> donation(file));
    }

    private UUID donation(File image) throws Exception {
        DonationReceipt receipt = donations.donate(StandIn.LABEL, image, null);
        return receipt.getUuid();
    }

    @Override
    public long download() throws IOException {
        File saved = good(() -> donations.getDonation(StandIn.DONATION, null, null));
        long length = saved.length();
        Files.delete(saved.toPath());
        return length;
    }

    /** A call that may throw what the generated code has for failures. */
    private interface Call<T> {
        T make() throws Exception;
    }

    private static <T> T good(Call<T> call) throws IOException {
        try {
            return call.make();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.delete(picture.toPath());
    }
}
