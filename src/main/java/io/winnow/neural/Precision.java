package io.winnow.neural;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The number format of a network's convolutions while it trains; weights are always float32. */
public enum Precision {
    /** Single precision. */
    FLOAT32,
    /** Eight bits of mantissa: twice as fast, but only on processors that compute in it. */
    BFLOAT16;

    /** What this machine computes fastest. */
    public static Precision fastest() {
        Path processor = Path.of("/proc/cpuinfo");
        try {
            return Files.exists(processor)
                            && Files.readString(processor)
                                    .matches("(?s).*\\b(avx512_bf16|amx_bf16)\\b.*")
                    ? BFLOAT16
                    : FLOAT32;
        } catch (IOException e) {
            return FLOAT32;
        }
    }
}
