package org.bednight.web.data;

import java.util.HashMap;
import java.util.Map;
import org.bednight.web.form.FormFields;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which record a page shows: the fields by which it is known, in the address, and the receipt of the last change. */
public class RecordQuery {

    @RestQuery
    @Nullable
    String sector;

    @RestQuery
    @Nullable
    String from;

    @RestQuery
    @Nullable
    String authority;

    @RestQuery
    @Nullable
    String year;

    @RestQuery
    @Nullable
    String funder;

    @RestQuery
    @Nullable
    String known_from;

    @RestQuery
    @Nullable
    String code;

    @RestQuery
    @Nullable
    String month;

    @RestQuery
    @Nullable
    String name;

    @RestQuery
    @Nullable
    String done;

    /** Returns the fields that the address states. */
    FormFields fields() {
        var texts = new HashMap<String, String>();
        add(texts, "sector", sector);
        add(texts, "from", from);
        add(texts, "authority", authority);
        add(texts, "year", year);
        add(texts, "funder", funder);
        add(texts, "known_from", known_from);
        add(texts, "code", code);
        add(texts, "month", month);
        add(texts, "name", name);
        return new FormFields(texts);
    }

    private static void add(Map<String, String> texts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            texts.put(name, value);
        }
    }
}
