package org.bednight.rest.parameter;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that an endpoint does not declare, those stated twice, and those without a value. */
class QueryParameterCheck {

    private static final String ROOT = "org.bednight.";

    private final ValueParameters reader = new ValueParameters();
    private final Map<Method, Map<String, Class<?>>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getName().startsWith(ROOT)) {
            return;
        }
        var known = declared.computeIfAbsent(method, QueryParameterCheck::queryParameters);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            var type = known.get(name);
            if (type == null) {
                throw ParameterProblems.unknownParameter(name, known.keySet());
            }
            if (values.size() > 1) {
                throw ParameterProblems.repeatedParameter(name);
            }
            if (values.get(0).isEmpty() && !isPage(method)) {
                throw ParameterProblems.emptyParameter(name);
            }
            read(name, values.get(0), type);
        });
    }

    /** A form of a page sends its empty fields too. */
    private static boolean isPage(Method method) {
        var produced = method.getDeclaringClass().getAnnotation(Produces.class);
        return produced != null && List.of(produced.value()).contains(MediaType.TEXT_HTML);
    }

    /** Reads a value once before the framework does, which does not say whose it was. */
    private void read(String name, String value, Class<?> type) {
        var converter = reader.getConverter(type, null, null);
        if (converter == null) {
            return;
        }
        try {
            converter.fromString(value);
        } catch (InvalidParameter refused) {
            throw refused.of(name);
        }
    }

    private static Map<String, Class<?>> queryParameters(Method method) {
        var found = new TreeMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                fields(parameter.getType()).forEach(field -> add(found, field, field.getName(), field.getType()));
            } else {
                add(found, parameter, parameter.getName(), parameter.getType());
            }
        }
        return Collections.unmodifiableMap(found);
    }

    /** Returns the fields of a bean of parameters, and those of the bean that it extends. */
    private static Stream<Field> fields(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()));
    }

    private static void add(Map<String, Class<?>> found, AnnotatedElement declared, String name, Class<?> type) {
        var standard = declared.getAnnotation(QueryParam.class);
        var rest = declared.getAnnotation(RestQuery.class);
        if (standard != null) {
            found.put(standard.value(), type);
        } else if (rest != null) {
            found.put(rest.value().isEmpty() ? name : rest.value(), type);
        }
    }
}
