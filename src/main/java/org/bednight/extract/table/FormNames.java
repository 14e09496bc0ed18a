package org.bednight.extract.table;

/** What a form of extract is called, and what it calls its columns. {@code toString} is the name of the form. */
public interface FormNames {

    /** Returns the column that an import's column is read from; empty where it is none of one cell. */
    String columnOf(String column);
}
