package org.bednight.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON body that states properties of one record, for a PUT: a property that the body leaves out stays as it is on
 * record, and one that it states as null is emptied. The same holds for the properties of an object within the record. A
 * list is stated as a whole. This is RFC 7396, JSON Merge Patch.
 *
 * @param <T> a record that can be read from JSON and written to it
 */
public final class PartialBody<T> {

    private final ObjectNode stated;
    private final JavaType type;
    private final Exact json;

    private PartialBody(ObjectNode stated, JavaType type, Exact json) {
        this.stated = stated;
        this.type = type;
        this.json = json;
    }

    /** Says whether the body states a property, if only as null. */
    public boolean states(String property) {
        return stated.has(property);
    }

    /** Returns a body that also empties {@code property}. */
    public PartialBody<T> emptying(String property) {
        return new PartialBody<>(stated.deepCopy().putNull(property), type, json);
    }

    /**
     * Returns the record as it is after the change.
     *
     * @param onRecord empty where nothing is on record: what the body leaves out is then absent
     * @throws org.bednight.problem.Problem if a property is not known, or has a value of another type
     */
    public T over(Optional<T> onRecord) {
        try {
            var merged = onRecord.isPresent() ? json.tree(onRecord.get()) : JsonNodeFactory.instance.objectNode();
            return json.mapper().treeToValue(merge(merged, stated), type);
        } catch (JsonProcessingException refused) {
            throw UnreadableJson.of(refused);
        }
    }

    private static ObjectNode merge(ObjectNode onto, ObjectNode changes) {
        changes.properties().forEach(change -> {
            var before = onto.get(change.getKey());
            var now = change.getValue();
            onto.set(
                    change.getKey(),
                    before instanceof ObjectNode inner && now instanceof ObjectNode ofInner
                            ? merge(inner, ofInner)
                            : now);
        });
        return onto;
    }

    /** Converts between records and trees without a loss: a number keeps all its digits, and its trailing zeros. */
    private record Exact(ObjectMapper mapper) {

        ObjectNode tree(Object value) throws JsonProcessingException {
            return (ObjectNode) reader().readTree(mapper.writeValueAsString(value));
        }

        @Nullable
        JsonNode tree(JsonParser body) throws IOException {
            return reader().readTree(body);
        }

        private ObjectReader reader() {
            return mapper.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
        }
    }

    /** Reads the properties as they are stated; they are read as the record's own when it is known. */
    static final class Reader extends JsonDeserializer<PartialBody<?>> implements ContextualDeserializer {

        private final ObjectMapper mapper;
        private final @Nullable JavaType type;

        Reader(ObjectMapper mapper) {
            this(mapper, null);
        }

        private Reader(ObjectMapper mapper, @Nullable JavaType type) {
            this.mapper = mapper;
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            var whole = property == null ? context.getContextualType() : property.getType();
            return new Reader(mapper, whole.containedType(0));
        }

        @Override
        public @Nullable PartialBody<?> deserialize(JsonParser body, DeserializationContext context)
                throws IOException {
            if (type == null) {
                throw new IllegalStateException("A partial body names the type of its record");
            }
            if (!body.isExpectedStartObjectToken()) {
                return (PartialBody<?>) context.handleUnexpectedToken(type, body);
            }
            var json = new Exact(mapper);
            return json.tree(body) instanceof ObjectNode stated ? new PartialBody<>(stated, type, json) : null;
        }
    }
}
