package org.bednight.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may call an operation or a page. One that does not say is refused to everybody but an {@link Role#ADMIN} who
 * sees all authorities.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {

    /** The roles of which a caller needs one. */
    Role[] role();

    /** Whose data it concerns. */
    Scope scope();
}
