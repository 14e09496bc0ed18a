package org.bednight.publication.frozen;

import java.util.Optional;

/** What has a movement, or the reason why it has none. */
public interface FrozenMovementHolder {

    Optional<FrozenMovement> findMovement();

    Optional<String> findNoMovement();

    Place noMovementPlace();
}
