package io.winnow.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Times work in this very process, which should do nothing else. */
final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Stopwatch() {}

    /**
     * The quickest of some runs, after as many to warm up.
     *
     * @param runs how often, at least 1
     */
    static Measured best(int runs, Runnable work) throws IOException {
        for (int run = 0; run < runs; run++) {
            work.run();
        }
        return timed(runs, work);
    }

    /** One run, with whatever the compiler still does in it: for work that takes long enough. */
    static Measured once(Runnable work) throws IOException {
        return timed(1, work);
    }

    private static Measured timed(int runs, Runnable work) throws IOException {
        double seconds = Double.POSITIVE_INFINITY;
        double cpu = Double.POSITIVE_INFINITY;
        for (int run = 0; run < runs; run++) {
            long began = System.nanoTime();
            long cpuBegan = SYSTEM.getProcessCpuTime();
            work.run();
            seconds = Math.min(seconds, (System.nanoTime() - began) / 1e9);
            cpu = Math.min(cpu, (SYSTEM.getProcessCpuTime() - cpuBegan) / 1e9);
        }
        return new Measured(seconds, cpu, peakMegabytes());
    }

    /** The most memory this process ever had in RAM; where the system doesn't tell, NaN. */
    private static double peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
