package org.bednight.exchange;

import java.util.List;

/** Takes the records of a file, one after the other. */
interface Records {

    /** Takes records and forgets them. */
    Records NONE = new Records() {
        @Override
        public void refuse(int position, String value, String expected) {}

        @Override
        public void add(int line, List<String> texts) {}
    };

    /**
     * Refuses a cell of the next record.
     *
     * @param position which cell, counted from 0
     */
    void refuse(int position, String value, String expected);

    /**
     * Adds a record.
     *
     * @param line the line on which it starts, counted from 1
     * @param texts its cells, to be read before this returns; that of a refused one is of no account
     */
    void add(int line, List<String> texts);
}
