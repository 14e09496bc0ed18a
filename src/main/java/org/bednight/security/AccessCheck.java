package org.bednight.security;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bednight.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Checks each call of an operation or a page before its parameters and its body are read: first that the caller sees what
 * the address or a form names, then that the operation is for the caller. In this order, an answer never shows whether an authority
 * that the caller does not see is on record.
 */
@Singleton
class AccessCheck {

    /** Charsets in which the codes of authorities have the same bytes. */
    private static final Set<String> ASCII_ALIKE = Set.of("UTF-8", "ISO-8859-1", "US-ASCII");

    private static final Role[] UNDECLARED = {Role.ADMIN};

    private final CurrentUser user;
    private final Permissions permissions;
    private final CurrentVertxRequest request;
    private final Map<String, AuthorityParameter> parameters = new HashMap<>();

    AccessCheck(
            CurrentUser user,
            Permissions permissions,
            CurrentVertxRequest request,
            @All List<AuthorityParameter> parameters) {
        this.user = user;
        this.permissions = permissions;
        this.request = request;
        parameters.forEach(each -> each.names().forEach(name -> this.parameters.put(name, each)));
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var operation = resource.getResourceMethod();
        if (operation == null || !operation.isAnnotationPresent(FormWithFiles.class)) {
            check(operation, stated(request.getUriInfo(), form(request)));
        }
    }

    @FormWithFiles
    @WithFormRead
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void checkWithParts(ResteasyReactiveContainerRequestContext request, ResourceInfo resource) {
        check(resource.getResourceMethod(), stated(request.getUriInfo(), parts(request)));
    }

    private void check(@Nullable Method operation, List<Map<String, List<String>>> stated) {
        if (operation != null) {
            note(operation, stated);
        }
        if (!user.authorities().isAll()) {
            stated.forEach(this::refuseHidden);
        }
        var access = operation == null ? null : operation.getAnnotation(Access.class);
        if (access == null) {
            permissions.require(Scope.ALL, UNDECLARED);
        } else {
            permissions.require(access.scope(), access.role());
        }
    }

    /** Returns what path, query and form state, each by the names of its fields. */
    private static List<Map<String, List<String>>> stated(UriInfo address, Map<String, List<String>> form) {
        return List.of(address.getPathParameters(), address.getQueryParameters(), form);
    }

    /** Returns the parts of a form that are no files. */
    private static Map<String, List<String>> parts(ResteasyReactiveContainerRequestContext request) {
        var form = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
        var parts = new HashMap<String, List<String>>();
        if (form != null) {
            form.forEach(name -> parts.put(
                    name,
                    form.get(name).stream()
                            .filter(part -> !part.isFileItem())
                            .map(FormValue::getValue)
                            .toList()));
        }
        return parts;
    }

    /** Reads the fields of a form, whose body is there before any operation is called, as the operation will read them. */
    private Map<String, List<String>> form(ContainerRequestContext stated) {
        var type = type(stated);
        if (type == null || !MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
            return Map.of();
        }
        var charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8");
        if (!ASCII_ALIKE.contains(charset.toUpperCase(Locale.ROOT))) {
            throw new NotSupportedException();
        }
        var body = request.getCurrent().body().asString("UTF-8");
        try {
            return body == null ? Map.of() : new QueryStringDecoder(body, false).parameters();
        } catch (IllegalArgumentException malformed) {
            throw new BadRequestException(malformed);
        }
    }

    /** A type that is none does no harm where there is no body. */
    private @Nullable MediaType type(ContainerRequestContext stated) {
        try {
            return stated.getMediaType();
        } catch (IllegalArgumentException malformed) {
            if (request.getCurrent().body().length() > 0) {
                throw new BadRequestException(malformed);
            }
            return null;
        }
    }

    private void refuseHidden(Map<String, List<String>> stated) {
        findHidden(stated, this::sees).ifPresent(hidden -> {
            throw hidden;
        });
    }

    private Optional<Problem> findHidden(Map<String, List<String>> stated, Predicate<String> sees) {
        return stated.entrySet().stream()
                .flatMap(field -> hidden(field.getKey(), field.getValue(), sees))
                .findFirst();
    }

    private Stream<Problem> hidden(String name, List<String> values, Predicate<String> sees) {
        var parameter = parameters.get(name);
        return parameter == null
                ? Stream.empty()
                : values.stream().flatMap(value -> parameter.findHidden(value, sees).stream());
    }

    private boolean sees(String code) {
        boolean seen = user.sees(code);
        if (!seen) {
            AskedFor.noteHidden(request.getCurrent(), code);
        }
        return seen;
    }

    /** Keeps with the request what it asks for, for whoever records its answer. */
    private void note(Method operation, List<Map<String, List<String>>> stated) {
        var codes = new TreeSet<String>();
        stated.forEach(each -> findHidden(each, code -> {
            codes.add(code);
            return true;
        }));
        new AskedFor(operation, codes.size() == 1 ? codes.first() : null).keepWith(request.getCurrent());
    }
}
