package org.bednight.supervision;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Shows whether each needed thread runs, and how often the work of our own was started again. */
@Liveness
@Singleton
class ThreadsHealth implements HealthCheck {

    private final FrameworkThreads frameworks;

    ThreadsHealth(FrameworkThreads frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("threads");
        boolean whole = true;
        for (var own : SupervisedThread.list()) {
            whole &= own.isAlive();
            answer.withData(own.name(), state(own.isAlive()) + ", restarts: " + own.restarts());
        }
        for (var thread : frameworks.list().entrySet()) {
            whole &= thread.getValue();
            answer.withData(thread.getKey(), state(thread.getValue()));
        }
        return answer.status(whole).build();
    }

    private static String state(boolean alive) {
        return alive ? "running" : "ended";
    }
}
