package dev.darkroom.server.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Shows the documentation below {@code /docs/}, where the jar with its pages is on the class path. */
final class DocumentationHandler extends Handler.Wrapper {

    /** Where the pages are, without a slash at the end. */
    static final String PATH = "/docs";

    private static final String PAGES = "dev/darkroom/docs/";

    /** That of the pages themselves, which has no say about frames. */
    private static final String SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ContextHandler pages = new ContextHandler(PATH);

    /** Whether there are pages to show. */
    static boolean hasPages() {
        return DocumentationHandler.class.getClassLoader().getResource(PAGES + "index.html") != null;
    }

    @Override
    protected void doStart() throws Exception {
        if (hasPages()) {
            ResourceHandler files = new ResourceHandler();
            Resource base = ResourceFactory.of(this).newClassLoaderResource(PAGES);
            files.setBaseResource(base);
            // In a jar of jars everything has a second name, and would be refused for it.
            pages.addAliasCheck((path, resource) -> base.isAlias());
            files.setDirAllowed(false);
            files.setEtags(true);
            files.setCacheControl("no-cache");
            pages.setHandler(files);
            pages.setServer(getServer());
            addBean(pages);
        }
        super.doStart();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (pages.isStarted() && isBelow(Request.getPathInContext(request))) {
            response.getHeaders()
                    .put("Content-Security-Policy", SECURITY_POLICY)
                    .put("X-Content-Type-Options", "nosniff")
                    .put("Referrer-Policy", "no-referrer");
            if (pages.handle(request, response, callback)) {
                return true;
            }
            response.reset();
        }
        return super.handle(request, response, callback);
    }

    private static boolean isBelow(String path) {
        return path.startsWith(PATH) && (path.length() == PATH.length() || path.charAt(PATH.length()) == '/');
    }
}
