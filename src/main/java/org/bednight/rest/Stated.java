package org.bednight.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A property that a body states, be it as {@code null}. The component of a record that reads the body is null itself
 * where the body leaves the property out: what is on record then stays as it is.
 *
 * @param value null empties the property
 */
@JsonDeserialize(using = Stated.Reader.class)
public record Stated<T>(@Nullable T value) {

    /** Returns what holds after a change: what is stated, or {@code before} where nothing is. */
    public static <T> @Nullable T or(@Nullable Stated<T> stated, @Nullable T before) {
        return stated == null ? before : stated.value();
    }

    /** Reads the value as its own type is read elsewhere, and keeps apart what is null and what is left out. */
    static final class Reader extends JsonDeserializer<Stated<?>> implements ContextualDeserializer {

        private final @Nullable JavaType type;

        Reader() {
            this(null);
        }

        private Reader(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            var whole = property == null ? context.getContextualType() : property.getType();
            return new Reader(whole.containedType(0));
        }

        @Override
        public Stated<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new Stated<>(context.<Object>readValue(json, type));
        }

        @Override
        public Stated<?> getNullValue(DeserializationContext context) {
            return new Stated<>(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
