package io.winnow;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Who is signed in is held in one place of the JVM, which each application that starts takes for
 * itself, while the filters of earlier ones go on using their own. Gives the place to the
 * application under test, so that it makes no difference which others were started before.
 */
final class OwnSignIn extends AbstractTestExecutionListener {

    /** Before Spring Security's own listeners, which sign in a test's user. */
    @Override
    public int getOrder() {
        return 9_000;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifUnique(SecurityContextHolder::setContextHolderStrategy);
    }
}
