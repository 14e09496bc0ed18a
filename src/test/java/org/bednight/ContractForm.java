package org.bednight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;

/** The form that the contract states for what an operation takes or answers in JSON. */
record ContractForm(JsonNode schema) {

    private static final String ANY = "*/*";

    /** Returns the form of what the operation answers where all is well. */
    static ContractForm ofAnswer(JsonNode operation, JsonNode contract) {
        return of(operation.path("responses").path("200"), contract);
    }

    /** Returns the form of the body that the operation takes. */
    static ContractForm ofBody(JsonNode operation, JsonNode contract) {
        return of(operation.path("requestBody"), contract);
    }

    private static ContractForm of(JsonNode place, JsonNode contract) {
        var content = place.path("content");
        var stated = content.has(ANY)
                ? content.path(ANY).path("schema")
                : content.path("application/json").path("schema");
        return withComponents(stated, contract);
    }

    /** Returns the form of a parameter's value. */
    static ContractForm ofParameter(JsonNode parameter, JsonNode contract) {
        return withComponents(parameter.path("schema"), contract);
    }

    private static ContractForm withComponents(JsonNode stated, JsonNode contract) {
        if (!(stated instanceof ObjectNode schema)) {
            return new ContractForm(stated);
        }
        var whole = schema.deepCopy();
        whole.set("components", contract.get("components"));
        return new ContractForm(whole);
    }

    /** Says where the value of a parameter, which has no type on the wire, is not as the contract states. */
    List<String> faultsOfValue(String value) throws JsonProcessingException {
        var asText = faults(new JsonMapper().writeValueAsString(value));
        return asText.isEmpty() || !value.matches("-?[0-9.]+|true|false") ? asText : faults(value);
    }

    /** Lists the values that the form names one by one, and its default; none where it is free. */
    List<String> values() {
        var values = new ArrayList<String>();
        for (var part : List.of(schema, schema.at("/allOf/0"), schema.at("/allOf/1"), schema.at("/anyOf/0"))) {
            var named =
                    part.has("$ref") ? schema.at(part.get("$ref").textValue().substring(1)) : part;
            named.path("enum").forEach(value -> values.add(value.asText()));
            if (named.has("default")) {
                values.add(named.get("default").asText());
            }
        }
        return values;
    }

    /** Says where the text, which is JSON, is not as the contract states. */
    List<String> faults(String json) throws JsonProcessingException {
        if (schema.isMissingNode()) {
            return List.of("The contract states no form in JSON");
        }
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(new JsonMapper().readTree(json))
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
