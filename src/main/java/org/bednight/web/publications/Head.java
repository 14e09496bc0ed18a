package org.bednight.web.publications;

/**
 * Whose publications a page shows.
 *
 * @param query of the authority's other pages; empty where no year is meant
 */
public record Head(String code, String name, String query) {}
