package io.winnow.neural;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import io.winnow.learning.Progress;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Starts the PyTorch engine, which never goes to the network: its libraries come from the class
 * path and are unpacked once into the folder that {@code DJL_CACHE_DIR} names, by default one in
 * the temporary folder.
 */
final class Torch {

    private static final long LOOK_MILLIS = 200;
    private static final String CACHE = "DJL_CACHE_DIR";

    /** Gradients are collected for one computation per JVM. */
    static final ReentrantLock TRAINING = new ReentrantLock();

    private Torch() {}

    /**
     * Takes {@link #TRAINING}, saying so while another training has it.
     *
     * @throws CancellationException if {@code progress} says so, or when interrupted
     */
    static void awaitTurn(Progress progress) {
        try {
            while (!TRAINING.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.report(0, 1, "waiting for another training");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while another training ran");
        }
    }

    /** The engine, started when first asked for. */
    static synchronized Engine engine() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        if (System.getenv(CACHE) == null && System.getProperty(CACHE) == null) {
            String user = System.getProperty("user.name", "anyone");
            Path unpacked = Path.of(System.getProperty("java.io.tmpdir"), "winnow-torch-" + user);
            System.setProperty(CACHE, unpacked.toString());
        }
        return Engine.getEngine("PyTorch");
    }

    /**
     * Makes this thread record gradients only while a collector is open. A thread starts recording
     * them always; DJL switches that off only where the engine was loaded.
     */
    static void recordOnlyWhenAsked() {
        engine();
        JniUtils.setGradMode(false);
    }

    /** Sets how many threads compute one operation, for the whole process. */
    static void threads(int count) {
        engine();
        JniUtils.setNumThreads(count);
    }

    /** The file that holds the engine's operations for the processor. */
    static Path library() {
        engine();
        return Path.of(LibUtils.getLibtorchPath(), System.mapLibraryName("torch_cpu"));
    }
}
