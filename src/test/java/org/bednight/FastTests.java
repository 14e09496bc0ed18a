package org.bednight;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Optional;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** With {@code -Pfast} only those tests run that start neither the service nor a database, and measure no memory. */
public final class FastTests implements PostDiscoveryFilter {

    private static final boolean FAST = Boolean.getBoolean("fast");

    @Override
    public FilterResult apply(TestDescriptor test) {
        return FilterResult.includedIf(!FAST || !(isSlow(test) || startsService(test)));
    }

    /** What is measured in a process of its own takes long, and so does what starts a database. */
    private static boolean isSlow(TestDescriptor test) {
        return test.getTags().contains(TestTag.create("database"))
                || test.getTags().contains(TestTag.create("memory"));
    }

    private static boolean startsService(TestDescriptor test) {
        return classOf(test).filter(FastTests::needsService).isPresent();
    }

    private static Optional<Class<?>> classOf(TestDescriptor test) {
        var source = test.getSource().orElse(null);
        if (source instanceof ClassSource ofClass) {
            return Optional.of(ofClass.getJavaClass());
        }
        return source instanceof MethodSource ofMethod ? Optional.of(ofMethod.getJavaClass()) : Optional.empty();
    }

    /** By name: such a test is loaded by a class loader of its own, and its annotations with it. */
    private static boolean needsService(Class<?> test) {
        return Arrays.stream(test.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals(QuarkusTest.class.getName()));
    }
}
