package dev.darkroom.server.provider.procore;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.provider.Credentials;
import dev.darkroom.server.provider.DemoPictures;
import dev.darkroom.server.provider.ErrorShape;
import dev.darkroom.server.provider.House;
import dev.darkroom.server.provider.Provider;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Procore's project photos, with the uploads and albums they need. */
public final class Procore implements Provider {

    private final House house;
    private final Archive archive;
    private final boolean tokenRequired;
    private final Entrance entrance;
    private final UploadResource uploads;
    private final Set<Object> resources;

    /**
     * Works on what is kept.
     *
     * @param tokenRequired whether calls without a token are refused, as the real service does
     */
    public Procore(House house, Archive archive, boolean tokenRequired) {
        this.house = house;
        this.archive = archive;
        this.tokenRequired = tokenRequired;
        this.entrance = new Entrance(house.request(), archive.directory());
        Contract contract = Contract.load(name());
        this.uploads = new UploadResource(house, archive, entrance, contract);
        this.resources = Set.of(
                uploads,
                new ImageResource(house, archive, entrance, contract),
                new ImageCategoryResource(house, archive, entrance, contract));
    }

    @Override
    public String name() {
        return "procore";
    }

    @Override
    public ErrorShape errors() {
        return new ProcoreErrors();
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }

    /** Bodies can be large, so whoever may not send one is told before. */
    @Override
    public void beforeBody(String operationId, UnaryOperator<String> parameter) {
        if (operationId.equals("sendUploadFile")) {
            if (!house.request().header("Authorization").isEmpty()) {
                throw ProcoreErrors.invalidParameter("Authorization", "is not for the storage service");
            }
            uploads.open(parameter.apply("upload_uuid"));
        } else {
            entrance.enter(
                    Long.parseLong(parameter.apply("Procore-Company-Id")),
                    Long.parseLong(parameter.apply("project_id")));
        }
    }

    @Override
    public void found(Credentials credentials) {
        new ProcoreDemoSite(archive).found(credentials);
    }

    @Override
    public void seed(DemoPictures pictures) {
        new ProcoreDemo(house, archive).seed(pictures);
    }

    @Override
    public boolean requiresToken() {
        return tokenRequired;
    }
}
