package org.bednight.publication.template;

/** A language in which papers are written. */
public enum PaperLanguage {
    ENGLISH,
    /** Begun, and not reviewed: texts that are not translated yet are English. */
    WELSH
}
