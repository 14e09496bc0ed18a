package org.bednight.publication.template;

import com.fasterxml.jackson.annotation.JsonValue;
import org.bednight.language.Choice;

/** A language in which papers are written. */
public enum PaperLanguage {
    ENGLISH,
    /** Begun, and not reviewed: texts that are not translated yet are English. */
    WELSH;

    @JsonValue
    @Override
    public String toString() {
        return Choice.hyphened(name());
    }
}
