package org.bednight.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.bednight.rest.ProblemResponse;
import org.bednight.security.ProblemPage;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What all pages answer with: failures as pages, and headers that forbid whatever does not come from the service. */
public class HtmlAnswers {

    private final PagePolicy policy;

    HtmlAnswers(PagePolicy policy) {
        this.policy = policy;
    }

    @CheckedTemplate(basePath = "ErrorPage")
    static class Templates {

        static native TemplateInstance error(ErrorView view);

        static native TemplateInstance part(ErrorView view, String id);

        private Templates() {}
    }

    /** Answers with a page that names episodes, which neither a browser nor anything between keeps. */
    public static RestResponse<TemplateInstance> neverStored(TemplateInstance page) {
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Answers with a page, which nothing on the way keeps where it names an episode. */
    static RestResponse<TemplateInstance> stored(TemplateInstance page, boolean namesEpisode) {
        return namesEpisode ? neverStored(page) : RestResponse.ok(page);
    }

    @ServerResponseFilter
    void complete(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof ProblemResponse problem && isPage(request)) {
            answer.setEntity(
                    template(ErrorView.of(problem, request.getUriInfo().getPath()), request)
                            .render(),
                    null,
                    MediaType.valueOf("text/html;charset=UTF-8"));
        }
        if (MediaType.TEXT_HTML_TYPE.isCompatible(answer.getMediaType())) {
            answer.getHeaders().putSingle("Content-Security-Policy", policy.text());
            answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }

    /** To a script that replaces a part of a page, the failure stands in its place. */
    private static TemplateInstance template(ErrorView view, ContainerRequestContext request) {
        var part = request.getHeaderString("HX-Target");
        boolean partly = isByScript(request) && !"main".equals(part);
        return partly ? Templates.part(view, part == null ? "failure" : part) : Templates.error(view);
    }

    /** A browser, and a script of a page, asks for HTML; whoever calls the API, even from a browser, has a problem body. */
    private static boolean isPage(ContainerRequestContext request) {
        return !request.getUriInfo().getPath().startsWith("/api/")
                && (isByScript(request)
                        || request.getAcceptableMediaTypes().stream()
                                .anyMatch(
                                        type -> !type.isWildcardType() && type.isCompatible(MediaType.TEXT_HTML_TYPE)));
    }

    private static boolean isByScript(ContainerRequestContext request) {
        return request.getHeaderString(ProblemPage.BY_SCRIPT) != null;
    }
}
