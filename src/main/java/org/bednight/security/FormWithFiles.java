package org.bednight.security;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation whose form has files in some of its parts and names the authority in another one. Its form is read before it is
 * checked who may send it, so that the authority is known to the check and to the audit record.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FormWithFiles {}
