package org.bednight.audit;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.bednight.security.NamesChild;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** No browser, and nothing on the way, keeps an answer that is {@link Audited}, or that {@link NamesChild names a child}. */
@Singleton
class NeverKept {

    @ServerResponseFilter
    void forbid(ResourceInfo asked, ContainerResponseContext answer) {
        var operation = asked.getResourceMethod();
        if (operation != null
                && (operation.isAnnotationPresent(Audited.class) || operation.isAnnotationPresent(NamesChild.class))) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
