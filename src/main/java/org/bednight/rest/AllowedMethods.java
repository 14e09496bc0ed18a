package org.bednight.rest;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * The methods that each address takes, for {@code OPTIONS} and for the {@code Allow} of a 405. The framework lists the
 * methods of all addresses of a class together, or none.
 */
@Singleton
class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    private record Route(String method, Pattern path) {}

    private final List<Route> routes;

    AllowedMethods(BeanManager beans) {
        this.routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(AllowedMethods::routes)
                .toList();
    }

    /** Returns the methods of an address, sorted; none where there is no such address. */
    Set<String> of(String path) {
        var methods = new TreeSet<String>();
        routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .forEach(route -> methods.add(route.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response answerOptions(ContainerRequestContext request) {
        if (!request.getMethod().equals("OPTIONS")) {
            return null;
        }
        var path = request.getUriInfo().getPath();
        var methods = of(path);
        return methods.isEmpty()
                ? ProblemResponse.of(404, path).toResponse()
                : Response.noContent()
                        .header(HttpHeaders.ALLOW, String.join(", ", methods))
                        .build();
    }

    private static Stream<Route> routes(Class<?> resource) {
        return Arrays.stream(resource.getMethods()).flatMap(operation -> Arrays.stream(operation.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(method -> method != null)
                .map(method -> new Route(method.value(), pattern(resource, operation))));
    }

    private static Pattern pattern(Class<?> resource, Method operation) {
        var path = operation.getAnnotation(Path.class);
        var template = resource.getAnnotation(Path.class).value() + (path == null ? "" : "/" + path.value());
        var literals = Arrays.stream(PARAMETER.split(template.replaceAll("/+", "/"), -1))
                .map(Pattern::quote)
                .toList();
        return Pattern.compile("/?" + String.join("[^/]+", literals) + "/?");
    }
}
