package dev.darkroom.generator.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The operations of one tag.
 *
 * @param interfaceName the interface, such as {@code ImagesApi}
 * @param accessor the method of the client that returns it, such as {@code images}
 * @param comment its Javadoc
 * @param operations in the order of the document
 */
public record ApiView(String interfaceName, String accessor, String comment, List<OperationView> operations) {

    /** One view per operation of the document, also where it takes several kinds of bodies. */
    public List<OperationView> distinctOperations() {
        Map<String, OperationView> byId = new LinkedHashMap<>();
        operations.forEach(operation -> byId.putIfAbsent(operation.operationId(), operation));
        return List.copyOf(byId.values());
    }
}
