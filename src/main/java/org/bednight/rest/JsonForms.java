package org.bednight.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.bednight.calendar.FinancialYear;
import org.bednight.money.Money;
import org.bednight.money.Uplift;
import org.bednight.problem.Echo;
import org.bednight.rest.parameter.InvalidParameter;
import org.bednight.rest.parameter.ValueParameters;

/**
 * How values of the house look in JSON: money as a number of pounds with two decimals, years and the like as text. What
 * is not known, stated twice, or cut off is refused: ignored, a misspelt property would go unnoticed.
 */
@Singleton
public class JsonForms implements ObjectMapperCustomizer {
    /** The last word: the forms of the framework for dates, which take any year, come before. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.addHandler(new UnexpectedTokens());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        for (var numbers : List.of(LogicalType.Integer, LogicalType.Float)) {
            mapper.coercionConfigFor(numbers)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
        mapper.registerModule(new SimpleModule("bednight")
                .addDeserializer(PartialBody.class, new PartialBody.Reader(mapper))
                .addDeserializer(BigDecimal.class, new BoundedNumber())
                .addDeserializer(LocalDate.class, new Parsed<>(LocalDate.class, ValueParameters::date))
                .addSerializer(Money.class, new MoneySerializer())
                .addDeserializer(Money.class, new Parsed<>(Money.class, Money::parse))
                .addSerializer(FinancialYear.class, new ToStringSerializer(FinancialYear.class))
                .addDeserializer(FinancialYear.class, new Parsed<>(FinancialYear.class, FinancialYear::parse))
                .addSerializer(Uplift.class, new ToStringSerializer(Uplift.class))
                .addDeserializer(Uplift.class, new Parsed<>(Uplift.class, Uplift::parse)));
    }

    /** Says what was expected while the token that was given is known, and reads what earlier contracts wrote. */
    private static final class UnexpectedTokens extends DeserializationProblemHandler {

        /** Values were in capitals before contract 8, and stand so in house styles on record. */
        @Override
        public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String text, String words) {
            if (type.isEnum()) {
                for (var value : type.getEnumConstants()) {
                    if (((Enum<?>) value).name().equals(text)) {
                        return value;
                    }
                }
            }
            return NOT_HANDLED;
        }

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser json, String words)
                throws IOException {
            var expected = WrongType.words(type.getRawClass(), token);
            throw JsonMappingException.from(json, expected, new IllegalArgumentException(expected));
        }
    }

    private static final class MoneySerializer extends StdSerializer<Money> {

        private static final long serialVersionUID = 1;

        MoneySerializer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(value.toString());
        }
    }

    /**
     * Reads a number or a text by the {@code parse} of its type, so that JSON and files refuse the same; an amount may be
     * a text so that no program on its way rounds it.
     */
    private static final class Parsed<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial")
        private final Function<String, T> parse;

        Parsed(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = json.getValueAsString();
            if (text == null) {
                var expected = "a number or a text is expected";
                throw JsonMappingException.from(json, expected, new IllegalArgumentException(expected));
            }
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | InvalidParameter refused) {
                throw JsonMappingException.from(
                        json, Echo.within(String.valueOf(refused.getMessage()), text), shortened(refused, text));
            }
        }

        private static IllegalArgumentException shortened(RuntimeException refused, String text) {
            return new IllegalArgumentException(Echo.within(String.valueOf(refused.getMessage()), text), refused);
        }
    }
}
