package org.bednight.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import java.io.IOException;
import java.math.BigDecimal;
import org.bednight.problem.Echo;

/**
 * Reads a number of JSON within bounds, before anything is computed with it: {@code 1e-99999999} is short to write, and
 * has a hundred million digits once it is rounded or printed.
 */
final class BoundedNumber extends NumberDeserializers.BigDecimalDeserializer {

    private static final long serialVersionUID = 1;

    private static final int DIGITS = 30;

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var number = super.deserialize(json, context);
        if (number != null && (number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS)) {
            var refused =
                    new IllegalArgumentException("a number has at most %d digits, and at most %d zeros, but was %s"
                            .formatted(DIGITS, DIGITS, Echo.of(json.getText())));
            throw JsonMappingException.from(json, String.valueOf(refused.getMessage()), refused);
        }
        return number;
    }
}
