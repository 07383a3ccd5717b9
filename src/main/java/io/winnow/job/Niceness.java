package io.winnow.job;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The scheduling priority of a thread on Linux, where Java's own priorities have no effect without
 * special rights. Elsewhere nothing happens. Threads that a native library starts inherit it.
 */
final class Niceness {

    /**
     * Of 0 (as everybody) to 19; at 10 a busy thread leaves nine tenths to one that is not nice.
     */
    private static final int NICE = 10;

    private static final int PROCESS = 0;
    private static final int CALLER = 0;

    private Niceness() {}

    /** Lets the calling thread give way to others, for good: 0 (as everybody) to 19. */
    static void set(int niceness) {
        if (System.getProperty("os.name").equals("Linux")) {
            Functions.set(niceness);
        }
    }

    /** Of the calling thread; 0 where there is none. */
    static int get() {
        return System.getProperty("os.name").equals("Linux") ? Functions.get() : 0;
    }

    /** On Linux {@code setpriority} of "process 0" is about the calling thread alone. */
    private static final class Functions {

        private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
        private static final MethodHandle SET =
                handle("setpriority", FunctionDescriptor.of(INT, INT, INT, INT));
        private static final MethodHandle GET =
                handle("getpriority", FunctionDescriptor.of(INT, INT, INT));

        private static MethodHandle handle(String name, FunctionDescriptor descriptor) {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
        }

        static void set(int nice) {
            try {
                // Where a sandbox refuses it, the thread works on as it was: only less polite.
                int refused = (int) SET.invokeExact(PROCESS, CALLER, nice);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("setpriority", e);
            }
        }

        static int get() {
            try {
                return (int) GET.invokeExact(PROCESS, CALLER);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("getpriority", e);
            }
        }
    }
}
