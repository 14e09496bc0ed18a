package org.bednight.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an operation or a page that it is on the audit record who was given its answer: those that show single children, and the
 * files of publications, which are recorded under the name of the file.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {

    /** What was done, in a few words, such as {@code export publication}. */
    String value();
}
