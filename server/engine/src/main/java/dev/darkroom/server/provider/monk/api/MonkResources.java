package dev.darkroom.server.provider.monk.api;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.provider.monk.domain.InspectionImages;
import dev.darkroom.server.provider.monk.domain.Inspections;
import dev.darkroom.server.provider.monk.domain.TaskProgress;
import dev.darkroom.server.spi.ProviderContext;
import java.util.Set;

/** The implementations of Monk's interfaces, put together. */
public final class MonkResources {

    private MonkResources() {}

    /** Those that work on these inspections and images. */
    public static Set<Object> of(
            ProviderContext context,
            Contract contract,
            Inspections inspections,
            InspectionImages images,
            TaskProgress progress) {
        InspectionAccess access = new InspectionAccess(context.request(), inspections, images);
        PictureAcquisition acquisition = new PictureAcquisition(context.outbound(), contract);
        StoreImage storeImage = new StoreImage(context, inspections, images);
        return Set.of(
                new InspectionResource(
                        context,
                        contract,
                        inspections,
                        images,
                        access,
                        progress,
                        new CreateInspection(context, contract, inspections, acquisition, storeImage)),
                new ImageResource(
                        context,
                        contract,
                        images,
                        access,
                        new AddImage(inspections, acquisition, storeImage),
                        new DeleteImage(context, inspections, images, access)));
    }
}
