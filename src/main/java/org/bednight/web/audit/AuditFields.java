package org.bednight.web.audit;

import jakarta.validation.constraints.Pattern;
import org.bednight.audit.AuditQuery;
import org.bednight.rest.PlainText;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The fields by which rows of the audit record are selected; a form sends its empty ones too. */
public class AuditFields {

    @RestQuery
    @Nullable
    String from;

    @RestQuery
    @Nullable
    String to;

    @RestQuery
    @Pattern(regexp = PlainText.VISIBLE, message = PlainText.VISIBLE_MESSAGE)
    @Nullable
    String who;

    @RestQuery
    @Pattern(regexp = PlainText.VISIBLE, message = PlainText.VISIBLE_MESSAGE)
    @Nullable
    String action;

    @RestQuery
    @Pattern(regexp = PlainText.VISIBLE, message = PlainText.VISIBLE_MESSAGE)
    @Nullable
    String authority;

    AuditQuery query() {
        return AuditQuery.of(from, to, who, action, authority);
    }
}
