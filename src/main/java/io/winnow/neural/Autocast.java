package io.winnow.neural;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * PyTorch's automatic mixed precision: until closed, this thread's convolutions and matrix products
 * compute in bfloat16. DJL has no name for that type, so this calls libtorch itself.
 */
final class Autocast implements AutoCloseable {

    private static final byte PROCESSOR = 0;

    private final boolean on;

    private Autocast(boolean on) {
        this.on = on;
        if (on) {
            Functions.set(true);
        }
    }

    /** Switches this thread to {@code precision}, until closed. */
    static Autocast to(Precision precision) {
        return new Autocast(precision == Precision.BFLOAT16);
    }

    @Override
    public void close() {
        if (on) {
            Functions.set(false);
        }
    }

    /** The functions of libtorch 2.7, by their mangled names; looked up when first used. */
    private static final class Functions {

        private static final SymbolLookup TORCH =
                SymbolLookup.libraryLookup(Torch.library(), Arena.global());
        private static final MethodHandle ENABLE =
                handle(
                        "_ZN2at8autocast20set_autocast_enabledEN3c1010DeviceTypeEb",
                        FunctionDescriptor.ofVoid(ValueLayout.JAVA_BYTE, ValueLayout.JAVA_BOOLEAN));
        private static final MethodHandle FORGET =
                handle("_ZN2at8autocast11clear_cacheEv", FunctionDescriptor.ofVoid());

        private static MethodHandle handle(String symbol, FunctionDescriptor descriptor) {
            return Linker.nativeLinker().downcallHandle(TORCH.findOrThrow(symbol), descriptor);
        }

        /** Switches, and forgets the narrowed weights: the next step has others. */
        static void set(boolean enabled) {
            try {
                ENABLE.invokeExact(PROCESSOR, enabled);
                FORGET.invokeExact();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("libtorch cannot switch its precision", e);
            }
        }
    }
}
