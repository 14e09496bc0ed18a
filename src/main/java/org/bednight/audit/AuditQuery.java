package org.bednight.audit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bednight.calendar.London;
import org.bednight.rest.PlainText;
import org.bednight.rest.parameter.ValueParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which rows of the audit record a request asks for; all of it may be left out. */
public class AuditQuery {

    private static final int LONGEST = 200;
    private static final Instant BEFORE_ALL = Instant.EPOCH;
    private static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");

    @RestQuery
    @Parameter(description = "The first day, in London, such as 2026-11-01")
    @Nullable
    LocalDate from;

    @RestQuery
    @Parameter(description = "The last day, in London, such as 2026-11-30")
    @Nullable
    LocalDate to;

    @RestQuery
    @Size(max = LONGEST)
    @Pattern(regexp = PlainText.VISIBLE, message = PlainText.VISIBLE_MESSAGE)
    @Parameter(description = "The name of who did it, access tokens of theirs included, or their identity")
    @Nullable
    String who;

    @RestQuery
    @Size(max = LONGEST)
    @Pattern(regexp = PlainText.VISIBLE, message = PlainText.VISIBLE_MESSAGE)
    @Parameter(description = "How the action begins, such as import or refuse")
    @Nullable
    String action;

    @RestQuery
    @Pattern(regexp = "[A-Z]\\d{3,8}", message = "is the code of an authority, like E08000025")
    @Parameter(description = "The code of the authority that it concerns, such as E08000025")
    @Nullable
    String authority;

    /**
     * Reads what was typed into a form; an empty field states nothing.
     *
     * @throws org.bednight.problem.Problem if a date is none
     */
    public static AuditQuery of(
            @Nullable String from,
            @Nullable String to,
            @Nullable String who,
            @Nullable String action,
            @Nullable String authority) {
        var query = new AuditQuery();
        query.from = date(from);
        query.to = date(to);
        query.who = who;
        query.action = action;
        query.authority = authority;
        return query;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null || text.isBlank() ? null : ValueParameters.date(text.strip());
    }

    /** Returns what is stated, by the names of the parameters. */
    public Map<String, String> stated() {
        var stated = new TreeMap<String, String>();
        stated.put("from", Objects.toString(from, ""));
        stated.put("to", Objects.toString(to, ""));
        stated.put("who", person());
        stated.put("action", actionStart());
        stated.put("authority", code());
        stated.values().removeIf(String::isEmpty);
        return stated;
    }

    Instant start() {
        return from == null ? BEFORE_ALL : from.atStartOfDay(London.ZONE).toInstant();
    }

    Instant endExclusive() {
        return to == null ? AFTER_ALL : to.plusDays(1).atStartOfDay(London.ZONE).toInstant();
    }

    String person() {
        return Objects.requireNonNullElse(who, "").strip();
    }

    String actionStart() {
        return Objects.requireNonNullElse(action, "").strip();
    }

    String code() {
        return Objects.requireNonNullElse(authority, "").strip();
    }
}
