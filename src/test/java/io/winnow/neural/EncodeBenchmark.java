package io.winnow.neural;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessHandle.Info;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Images per second of the shipped encoder on the 10,000 sample images, in the engine that trains
 * (how it was encoded before), in ONNX Runtime as {@link ResNetEncoder} runs it, and in ONNX
 * Runtime from Python on the same file, which is checked there too. Needs Python with onnx,
 * onnxruntime and numpy; without an argument only Java is timed.
 *
 * <pre>java --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED \
 *   -cp target/test-classes:target/classes:… io.winnow.neural.EncodeBenchmark python3</pre>
 */
final class EncodeBenchmark {

    private static final int ROUNDS = 3;
    private static final int IDX_HEADER = 16;

    private EncodeBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        byte[] pixels = images();
        int count = pixels.length / (28 * 28);
        EncoderFile file =
                EncoderFile.read(Path.of("data/encoders/fashion-mnist-simclr.safetensors"));
        EncoderGraph graph = new ResNetGraph(file);
        try (Inference onnx = OnnxInference.open(graph)) {
            if (arguments.length > 0) {
                python(arguments[0], graph, pixels, onnx.encode(pixels, count));
            }
            time("Java ONNX Runtime", onnx, pixels, count);
        }
        try (Inference torch = new TorchInference(file)) {
            time("Java PyTorch", torch, pixels, count);
        }
    }

    private static void time(String name, Inference inference, byte[] pixels, int count) {
        inference.encode(pixels, count);
        for (int round = 0; round < ROUNDS; round++) {
            long wall = System.nanoTime();
            Duration before = cpu();
            inference.encode(pixels, count);
            double seconds = (System.nanoTime() - wall) / 1e9;
            double busy = cpu().minus(before).toNanos() / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %8.0f images/s %8.0f images/CPU-s%n",
                    name,
                    count / seconds,
                    count / busy);
        }
    }

    private static Duration cpu() {
        Info info = ProcessHandle.current().info();
        return info.totalCpuDuration().orElseThrow();
    }

    private static void python(String python, EncoderGraph graph, byte[] pixels, float[] rows)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("encode-benchmark");
        Path model = Files.write(folder.resolve("encoder.onnx"), OnnxExport.write(graph));
        Path images = Files.write(folder.resolve("images.bin"), pixels);
        ByteBuffer expected =
                ByteBuffer.allocate(rows.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        expected.asFloatBuffer().put(rows);
        Path embeddings = Files.write(folder.resolve("expected.bin"), expected.array());
        int code =
                new ProcessBuilder(
                                python,
                                "src/test/java/io/winnow/neural/encode_benchmark.py",
                                model.toString(),
                                images.toString(),
                                embeddings.toString(),
                                String.valueOf(ROUNDS))
                        .inheritIO()
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IOException("Python ended with " + code);
        }
    }

    private static byte[] images() throws IOException {
        Path file = Path.of("data/fashion-mnist/t10k-images-idx3-ubyte.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            in.skipNBytes(IDX_HEADER);
            return in.readAllBytes();
        }
    }
}
