/**
 * The page by which files of other systems are uploaded, tried, looked at and put on record.
 *
 * <p>What it holds between two requests are the files themselves, for as long as other uploads and only for the person who
 * sent them.
 */
@NullMarked
package org.bednight.web.extracts;

import org.jspecify.annotations.NullMarked;
