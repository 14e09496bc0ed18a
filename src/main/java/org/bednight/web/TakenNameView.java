package org.bednight.web;

import org.bednight.web.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * A what-if that was not saved, because another has its name.
 *
 * @param another the form by which it is saved under another name
 * @param next how it is saved as the next version of the other one; null where that was retired since
 */
public record TakenNameView(
        ForecastView.Authority authority,
        FormView another,
        @Nullable Next next) {

    /**
     * The next version.
     *
     * @param state the version that it takes the place of, and no later one
     * @param address the versions and runs of the other one
     */
    public record Next(String name, int number, String state, String address) {}
}
