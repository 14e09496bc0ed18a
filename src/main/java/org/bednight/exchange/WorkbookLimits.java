package org.bednight.exchange;

/**
 * Bounds the work that one workbook may cause, by counts and not by a clock, so that the same file always ends in the
 * same way.
 *
 * <p>A step is an element, an attribute beyond the fourth, a piece of a text beyond the first, a comment, or a cell that is
 * filled in. Workbooks that people make need some 0.7 steps for each byte of the zipped file.
 */
final class WorkbookLimits {

    /** As deep as Excel nests elements in the parts that are read, with room to spare. */
    static final int DEEPEST = 64;

    /** The last row of a sheet. */
    static final int LAST_ROW = 1_048_576;

    /** The last column that is read; what a file here needs stands in the first thirty. */
    static final int LAST_COLUMN = 1_000;

    private static final long STEPS_OF_ANY = 750_000;

    private long steps;

    private WorkbookLimits(long steps) {
        this.steps = steps;
    }

    /** Returns the bounds of a file of {@code size} bytes. */
    static WorkbookLimits of(int size) {
        return new WorkbookLimits(STEPS_OF_ANY + size + size / 4);
    }

    /** @throws FaultyFile if the file has no steps left */
    void spend(int taken) {
        steps -= taken;
        if (steps < 0) {
            throw tooMuch("far more cells or formats than its size lets expect");
        }
    }

    static FaultyFile tooMuch(String given) {
        return new FaultyFile(RowFault.ofFile(
                "a workbook with " + given,
                "a workbook with the rows alone; copy them into a new workbook, or save as \"CSV UTF-8\""));
    }
}
