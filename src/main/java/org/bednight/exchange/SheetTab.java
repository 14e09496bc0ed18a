package org.bednight.exchange;

/**
 * A sheet of a workbook.
 *
 * @param number its place among the tabs, from 1
 */
public record SheetTab(int number, String name, boolean hidden) {}
