package io.winnow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Runs the whole class twice in the running application: on H2 and on PostgreSQL. Every test starts
 * on empty tables. The two applications, and the one PostgreSQL server of the JVM, are shared by
 * all classes that carry this annotation and no other configuration; end what you start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ClassTemplate
@ExtendWith(DatabaseInvocations.class)
@SpringBootTest
public @interface DatabaseTest {}
