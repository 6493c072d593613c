package dev.darkroom.generator.view;

import java.util.List;

/**
 * The operations of one tag.
 *
 * @param interfaceName the interface, such as {@code ImagesApi}
 * @param implementationName the class that implements it over HTTP
 * @param accessor the method of the client that returns it, such as {@code images}
 * @param comment its Javadoc
 * @param errors shapes of the error bodies that its operations have if they say nothing else
 * @param operations in the order of the document, each with the calls it makes
 * @param scopes what calls are there for one of, on a client
 */
public record ApiView(
        String interfaceName,
        String implementationName,
        String accessor,
        List<String> comment,
        List<ErrorView> errors,
        List<OperationView> operations,
        List<ScopeView> scopes) {}
