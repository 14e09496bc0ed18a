package org.bednight.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvAnswersTest {

    private static final MediaType CSV = new MediaType("text", "csv");

    @Test
    void a_file_begins_with_a_byte_order_mark_where_that_is_set() {
        assertThat(stated("a,b", CSV, true)).containsExactly("\uFEFFa,b", CSV.withCharset("utf-8"));
        assertThat(stated("\uFEFFa,b", CSV, true)).first().isEqualTo("\uFEFFa,b");
        assertThat(stated("a,£".getBytes(StandardCharsets.UTF_8), CSV, true))
                .first()
                .isEqualTo("\uFEFFa,£");
        assertThat(stated("a,b", CSV, false)).containsExactly("a,b", CSV.withCharset("utf-8"));
    }

    @Test
    void what_is_no_csv_file_stays_as_it_is() {
        assertThat(stated("{}", MediaType.APPLICATION_JSON_TYPE, true)).isEmpty();
    }

    /** Returns the content and type that an answer is given, none where it is left as it was. */
    private static List<Object> stated(Object content, MediaType type, boolean mark) {
        var stated = new ArrayList<Object>();
        var answer = (ContainerResponseContext) Proxy.newProxyInstance(
                CsvAnswersTest.class.getClassLoader(),
                new Class<?>[] {ContainerResponseContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMediaType" -> type;
                    case "getEntity" -> content;
                    default -> {
                        stated.add(arguments[0]);
                        stated.add(arguments[2]);
                        yield null;
                    }
                });
        new CsvAnswers(() -> () -> mark).state(answer);
        return stated;
    }
}
