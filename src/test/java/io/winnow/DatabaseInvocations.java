package io.winnow;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One invocation of the test class per {@link TestDatabase}. */
class DatabaseInvocations implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        return Stream.of(TestDatabase.values()).map(Invocation::new);
    }

    private record Invocation(TestDatabase database)
            implements ClassTemplateInvocationContext, AfterClassTemplateInvocationCallback {

        @Override
        public String getDisplayName(int index) {
            return database.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this, new EmptyTables());
        }

        // Spring has chosen an application for the class by now: let it choose anew.
        @Override
        public void prepareInvocation(ExtensionContext context) {
            TestDatabase.use(database);
            context.getRoot()
                    .getStore(Namespace.create(SpringExtension.class))
                    .remove(context.getRequiredTestClass());
        }

        @Override
        public void afterClassTemplateInvocation(ExtensionContext context) {
            TestDatabase.use(TestDatabase.H2);
        }
    }
}
