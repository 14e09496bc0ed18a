package org.bednight.rest;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** States the character set of each CSV file that is returned, in its header and, where that is set, by a byte order mark. */
@Singleton
class CsvAnswers {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final MediaType CSV = new MediaType("text", "csv");

    private final Provider<CsvSettings> settings;

    /** Filters are built before the settings of the start are read. */
    CsvAnswers(Provider<CsvSettings> settings) {
        this.settings = settings;
    }

    @ServerResponseFilter
    void state(ContainerResponseContext response) {
        var type = response.getMediaType();
        if (type == null || !CSV.isCompatible(type) || type.isWildcardType() || response.getEntity() == null) {
            return;
        }
        response.setEntity(
                settings.get().byteOrderMark() ? marked(response.getEntity()) : response.getEntity(),
                new Annotation[0],
                CSV.withCharset("utf-8"));
    }

    private static Object marked(Object file) {
        var text = file instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : file.toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text : BYTE_ORDER_MARK + text;
    }
}
