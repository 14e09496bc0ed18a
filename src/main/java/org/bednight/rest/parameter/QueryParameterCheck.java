package org.bednight.rest.parameter;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that an endpoint does not declare, those stated twice, and those without a value. */
class QueryParameterCheck {

    private static final String ROOT = "org.bednight.";

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getName().startsWith(ROOT)) {
            return;
        }
        var known = declared.computeIfAbsent(method, QueryParameterCheck::queryParameters);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new UnknownParameter(name, known);
            }
            if (values.size() > 1) {
                throw new RepeatedParameter(name);
            }
            if (values.get(0).isEmpty()) {
                throw new EmptyParameter(name);
            }
        });
    }

    private static Set<String> queryParameters(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> {
                    if (parameter.isAnnotationPresent(BeanParam.class)) {
                        return fields(parameter.getType())
                                .flatMap(field -> name(
                                        field.getAnnotation(RestQuery.class),
                                        field.getAnnotation(QueryParam.class),
                                        field.getName()));
                    }
                    return name(
                            parameter.getAnnotation(RestQuery.class),
                            parameter.getAnnotation(QueryParam.class),
                            parameter.getName());
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the fields of a bean of parameters, and those of the bean that it extends. */
    private static Stream<Field> fields(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()));
    }

    private static Stream<String> name(
            @org.jspecify.annotations.Nullable RestQuery rest,
            @org.jspecify.annotations.Nullable QueryParam standard,
            String name) {
        if (standard != null) {
            return Stream.of(standard.value());
        }
        return rest == null ? Stream.empty() : Stream.of(rest.value().isEmpty() ? name : rest.value());
    }
}
