/**
 * Which model a projection uses: named by the caller with its settings, or left to the service.
 *
 * <p>{@link org.bednight.projection.model.ModelChoice} is a model of {@link org.bednight.forecast} with its settings as
 * answers state them; {@link org.bednight.projection.model.ModelQuery} is how a request states one; a {@link
 * org.bednight.projection.model.Recommender}, which {@link org.bednight.projection.accuracy} has, chooses where the choice
 * is left to the service.
 *
 * <p>Decided: where no model is named, the rolling average is used: the one that boards know.
 */
@NullMarked
package org.bednight.projection.model;

import org.jspecify.annotations.NullMarked;
