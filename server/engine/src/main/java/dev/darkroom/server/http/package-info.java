/**
 * The server, and the way of a request through it. The two lists in {@link dev.darkroom.server.http.Pipeline} are that way; each
 * stop is a class, and responses pass the second list in the opposite order.
 *
 * <p>On the connection, as handlers of Jetty:
 *
 * <ol>
 *   <li>{@link dev.darkroom.server.http.UnreadableTargets} keeps the target of requests that cannot be read;
 *       {@link dev.darkroom.server.http.response.JettyErrorHandler} words their refusal.
 *   <li>{@link dev.darkroom.server.http.ExchangeHandler} resolves the request, once, by the
 *       {@link dev.darkroom.server.http.exchange.RouteTable}: whose it is, and which operation it asks for. What it finds stands
 *       on the request as its {@link dev.darkroom.server.http.exchange.Exchange}, where all others read and write.
 *   <li>{@link dev.darkroom.server.http.MetricsHandler} measures how long it takes.
 *   <li>{@link dev.darkroom.server.http.RequestDrainHandler} takes what is still sent behind an answer, and cuts the connection
 *       of one that cannot be finished.
 *   <li>{@link dev.darkroom.server.http.SlowClientHandler} cuts off who sends or reads too slowly.
 *   <li>{@link dev.darkroom.server.http.DocumentationHandler} answers with pages of the documentation, where there are any.
 *   <li>{@link dev.darkroom.server.http.WorldGate} turns away calls of worlds that there are not.
 *   <li>{@link dev.darkroom.server.http.JournalHandler} writes down what is called and answered.
 *   <li>{@link dev.darkroom.server.http.MalformedRequests} refuses what Jetty lets through although HTTP does not.
 *   <li>{@link dev.darkroom.server.http.ControlAccessHandler} keeps from the control plane whoever may not call it.
 *   <li>{@link dev.darkroom.server.http.FaultHandler} lets calls fail that are to fail.
 *   <li>{@link dev.darkroom.server.http.OverloadHandler} turns away what is more than the server can work on.
 *   <li>{@link dev.darkroom.server.http.StrictHandler} holds calls against the documents where that is asked for.
 *   <li>{@link dev.darkroom.server.http.WorldBinding} lets the thread work for the world of its request.
 *   <li>{@link dev.darkroom.server.http.PictureHandler} sends the bytes of pictures.
 *   <li>{@link dev.darkroom.server.http.DirectHandler} answers plain requests for operations that take no body, by the checks that are
 *       filters of Jersey for all others.
 * </ol>
 *
 * <p>Inside, as filters and interceptors of Jersey:
 *
 * <ol>
 *   <li>{@link dev.darkroom.server.http.RequestScope} keeps the request for its thread, and clears up behind it.
 *   <li>{@link dev.darkroom.server.http.request.HeadOptionsFilter} answers HEAD, OPTIONS and slashes at the end as the provider
 *       does.
 *   <li>{@link dev.darkroom.server.http.request.ContentTypeNormalizer} names the media types that are meant. Behind it Jersey
 *       chooses the method.
 *   <li>{@link dev.darkroom.server.http.security.MatchedOperation} makes sure that it is the operation's.
 *   <li>{@link dev.darkroom.server.http.security.Authentication} finds out who asks.
 *   <li>{@link dev.darkroom.server.http.request.ParameterValidator} checks the parameters.
 *   <li>{@link dev.darkroom.server.http.request.AccessCheck} lets the provider's rules look, and keeps what they find.
 *   <li>{@link dev.darkroom.server.http.request.BodyValidator} reads and checks the body;
 *       {@link dev.darkroom.server.http.request.ParametersProvider} hands the parameters over. Behind it the method runs.
 *   <li>{@link dev.darkroom.server.http.response.BrokenOffResponses} notes an answer that cannot be finished.
 *   <li>{@link dev.darkroom.server.http.response.ContentLengthInterceptor} counts the bytes of an answer.
 *   <li>{@link dev.darkroom.server.http.response.ResponseRenderer} gives the answer its status, headers and form: the first stop
 *       on the way back. {@link dev.darkroom.server.http.response.ErrorMapper} words what fails on any of these.
 * </ol>
 *
 * <p>A further stop is a class and a line in one of the lists. A manner of a provider is no stop: it is a value of
 * {@link dev.darkroom.server.spi.WireDialect}, stated in the provider's document.
 */
@NullMarked
package dev.darkroom.server.http;

import org.jspecify.annotations.NullMarked;
