package dev.darkroom.server.provider.monk;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.provider.Credentials;
import dev.darkroom.server.provider.DemoPictures;
import dev.darkroom.server.provider.ErrorShape;
import dev.darkroom.server.provider.House;
import dev.darkroom.server.provider.Provider;
import java.util.Set;

/** Monk's inspections and their images, without the analysis. */
public final class Monk implements Provider {

    private static final String NAME = "monk";

    private final House house;
    private final Inspections inspections;
    private final InspectionImages images;
    private final Contract contract = Contract.load(NAME);

    /** Works on these inspections and images. */
    public Monk(House house, Inspections inspections, InspectionImages images) {
        this.house = house;
        this.inspections = inspections;
        this.images = images;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ErrorShape errors() {
        return new MonkErrors();
    }

    @Override
    public Set<Object> resources() {
        Arrivals arrivals = new Arrivals(house.outbound(), contract);
        ImageIntake intake = new ImageIntake(house, inspections, images);
        InspectionOpening opening = new InspectionOpening(house, contract, inspections, arrivals, intake);
        ImageAddition addition = new ImageAddition(inspections, arrivals, intake);
        return Set.of(
                new InspectionResource(house, inspections, images, opening),
                new ImageResource(house, contract, inspections, images, addition));
    }

    @Override
    public void found(Credentials credentials) {
        new MonkDemo(house, contract, inspections, images).tokens(credentials);
    }

    @Override
    public void seed(DemoPictures pictures) {
        new MonkDemo(house, contract, inspections, images).inspection(pictures);
    }
}
