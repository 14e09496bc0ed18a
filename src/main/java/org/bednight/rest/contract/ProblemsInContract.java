package org.bednight.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.bednight.rest.ProblemResponse;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** States in the contract, for each operation, the problems that it can answer with. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInContract implements OASFilter {

    private static final Map<String, String> OF_ALL = Map.of(
            "400", "A parameter or the body is invalid; the detail says what is expected",
            "406", "The service does not answer in the form that the Accept header asks for",
            "414", "The address has more than 8,000 characters",
            "401", "In the served mode: nobody is signed in, or the token is not valid",
            "403",
                    "The caller's role does not allow it, or the request comes from another address than the service is for",
            "429",
                    "The caller has sent more requests than a person has in a minute: send the request again after Retry-After",
            "500", "The service has failed",
            "503", "The service is too busy, or its database cannot answer: send the request again after Retry-After");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        problems(path, method, operation).forEach((status, description) -> {
            // The framework states a 400 of its own for a checked parameter, but no body of it.
            var stated = operation.getResponses().getAPIResponse(status);
            if (stated == null || stated.getContent() == null) {
                operation.getResponses().addAPIResponse(status, response(description));
            }
        });
    }

    private static Map<String, String> problems(String path, PathItem.HttpMethod method, Operation operation) {
        var problems = new TreeMap<>(OF_ALL);
        boolean takesBody = operation.getRequestBody() != null;
        boolean reads = method == PathItem.HttpMethod.GET && (path.contains("{code}/") || path.endsWith("/pool"));
        if (path.contains("{") || has(operation, "authority") || has(operation, "authorities")) {
            problems.put("404", "What the address names is not on record");
        }
        if (takesBody || computes(path, method)) {
            problems.put("409", "The request clashes with what is on record");
        }
        if (rests(operation)) {
            problems.put(
                    "412",
                    "What is on record does not meet If-Match or If-None-Match: somebody else has changed it since");
        }
        if (path.endsWith("/publications") && method == PathItem.HttpMethod.POST) {
            problems.put("422", "The request is sound, but needs data that are not on record, such as a price");
        }
        if (path.endsWith("/publications/{id}") && method == PathItem.HttpMethod.DELETE) {
            problems.put("409", "The publication is withdrawn already");
        }
        if (takesBody) {
            problems.put("408", "The body stopped coming before it was whole");
            problems.put("413", "The body is larger than the service takes");
            problems.put("415", "The body is of a type that the service does not read");
        }
        if (reads || computes(path, method)) {
            problems.put("422", "The request is sound, but needs data that are not on record, such as a price");
        }
        return problems;
    }

    /** Says whether a what-if is put to a forecast. */
    private static boolean computes(String path, PathItem.HttpMethod method) {
        boolean computed = method == PathItem.HttpMethod.POST
                || method == PathItem.HttpMethod.PUT
                || path.contains("/side-by-side");
        return computed && path.contains("/scenarios/");
    }

    /** Says whether a change can be made to rest on a state that was got before. */
    private static boolean rests(Operation operation) {
        return has(operation, "If-Match");
    }

    private static boolean has(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static APIResponse response(String description) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        var content = OASFactory.createContent()
                .addMediaType(
                        ProblemResponse.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
        return OASFactory.createAPIResponse().description(description).content(content);
    }
}
