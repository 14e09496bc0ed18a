package org.bednight.extract.inspection;

import org.apache.poi.ss.util.CellReference;

/**
 * A column with what its heading says and what it holds.
 *
 * @param position from 0
 * @param name by which a mapping can name it; its letter where no guess rests on its heading
 * @param guess NONE where it is not to be read
 * @param fit the share of its cells that fit the guess, from 0 to 1
 */
record LookedColumn(int position, String name, Guess guess, double fit, ColumnLook look) {

    String letter() {
        return CellReference.convertNumToColString(position);
    }

    double confidence() {
        return Math.round(guess.strength() * fit * 100) / 100.0;
    }
}
