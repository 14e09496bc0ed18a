package org.bednight.security;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Checks each call of an operation or a page before its parameters and its body are read: first that the caller sees what
 * the address names, then that the operation is for the caller. In this order, an answer never shows whether an authority
 * that the caller does not see is on record.
 */
@Singleton
class AccessCheck {

    private static final Role[] UNDECLARED = {Role.ADMIN};

    private final CurrentUser user;
    private final Permissions permissions;
    private final Map<String, AuthorityParameter> parameters = new HashMap<>();

    AccessCheck(CurrentUser user, Permissions permissions, @All List<AuthorityParameter> parameters) {
        this.user = user;
        this.permissions = permissions;
        parameters.forEach(each -> each.names().forEach(name -> this.parameters.put(name, each)));
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        refuseHidden(request.getUriInfo());
        var operation = resource.getResourceMethod();
        var access = operation == null ? null : operation.getAnnotation(Access.class);
        if (access == null) {
            permissions.require(Scope.ALL, UNDECLARED);
        } else {
            permissions.require(access.scope(), access.role());
        }
    }

    private void refuseHidden(UriInfo address) {
        if (!user.authorities().isAll()) {
            refuseHidden(address.getPathParameters());
            refuseHidden(address.getQueryParameters());
        }
    }

    private void refuseHidden(MultivaluedMap<String, String> stated) {
        stated.forEach((name, values) -> {
            var parameter = parameters.get(name);
            if (parameter != null) {
                values.forEach(value -> parameter.findHidden(value, user::sees).ifPresent(hidden -> {
                    throw hidden;
                }));
            }
        });
    }
}
