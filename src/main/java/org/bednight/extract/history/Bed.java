package org.bednight.extract.history;

import org.bednight.estate.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A row that is a placement in youth detention accommodation.
 *
 * @param establishment its name; null where it is not known
 * @param secureHome whether the sector rests on the placement code K1, which a welfare secure order has too
 */
record Bed(CareRow row, Sector sector, @Nullable String establishment, boolean secureHome) {}
