package org.bednight.capacity;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows how much heavy work is under way, and how much was refused. */
@Readiness
@Singleton
class CapacityHealth implements HealthCheck {

    private final HeavyWork work;

    CapacityHealth(HeavyWork work) {
        this.work = work;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("capacity")
                .withData("heapBytes", Heap.size())
                .withData("workBytesAtMost", Heap.work())
                .withData("workBytesTaken", work.taken())
                .withData("refused", work.refused())
                .up()
                .build();
    }
}
