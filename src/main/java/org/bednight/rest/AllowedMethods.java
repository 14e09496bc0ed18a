package org.bednight.rest;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
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
import java.util.stream.Collectors;
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

    /** @param letters how many of its template are no parameters: of several templates that fit, that with the most counts */
    private record Route(String method, Pattern path, int letters) {}

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
        var fitting = routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .toList();
        int most = fitting.stream().mapToInt(Route::letters).max().orElse(0);
        fitting.stream().filter(route -> route.letters() == most).forEach(route -> methods.add(route.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    /** The framework would take another method to an address with a parameter that fits too. */
    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response check(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        var methods = of(path);
        if (request.getMethod().equals("OPTIONS")) {
            return methods.isEmpty()
                    ? ProblemResponse.of(404, path).toResponse()
                    : Response.noContent()
                            .header(HttpHeaders.ALLOW, String.join(", ", methods))
                            .build();
        }
        if (!methods.isEmpty() && !methods.contains(request.getMethod())) {
            throw new NotAllowedException("OPTIONS");
        }
        return null;
    }

    private static Stream<Route> routes(Class<?> resource) {
        return Arrays.stream(resource.getMethods()).flatMap(operation -> Arrays.stream(operation.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(method -> method != null)
                .map(method -> route(method.value(), resource, operation)));
    }

    private static Route route(String method, Class<?> resource, Method operation) {
        var path = operation.getAnnotation(Path.class);
        var template = resource.getAnnotation(Path.class).value() + (path == null ? "" : "/" + path.value());
        var literals = PARAMETER.split(template.replaceAll("/+", "/"), -1);
        var pattern = Arrays.stream(literals).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
        return new Route(
                method,
                Pattern.compile("/?" + pattern + "/?"),
                String.join("", literals).length());
    }
}
