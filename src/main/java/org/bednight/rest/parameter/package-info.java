/**
 * How the parameters of a request are read and checked, before its endpoint is called.
 *
 * <p>A parameter may have any type of the house with a static {@code parse(String)}, by which {@link
 * org.bednight.rest.parameter.ValueParameters} reads it; what that method says of a text that it refuses becomes an {@link
 * org.bednight.rest.parameter.InvalidParameter}. A query parameter that is unknown, stated twice, or without a value is
 * refused.
 *
 * <p>Limits: a parameter is read by itself. Limits that an endpoint states by annotation are checked by the framework.
 */
@NullMarked
package org.bednight.rest.parameter;

import org.jspecify.annotations.NullMarked;
